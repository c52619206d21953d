func.func @detect(%scores: tensor<16x100xi8>) -> (tensor<16x100xf32>, tensor<16x100xi1>) {
  %logistic = "tosa.const"() <{values = dense<"0x808080808080808080808080808080808080808080808080808080808080808081818181818181818181818181818181818282828282828282828383838383848484848585858686868787888888898A8A8B8B8C8D8E8F8F90919293959697989A9B9D9FA0A2A4A6A8AAACAFB1B4B6B9BCBFC2C5C8CBCFD2D6D9DDE1E4E8ECF0F4F8FC0004080C1014181C1F23272A2E3135383B3E4144474A4C4F515456585A5C5E606163656668696A6B6D6E6F707171727374757576767778787879797A7A7A7B7B7B7C7C7C7C7D7D7D7D7D7E7E7E7E7E7E7E7E7E7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F"> : tensor<256xi8>}> : () -> tensor<256xi8>
  %lowest = "tosa.const"() <{values = dense<-128.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %unit = "tosa.const"() <{values = dense<0.00390625> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %half = "tosa.const"() <{values = dense<0.5> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %none = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %code = tosa.table %scores, %logistic : (tensor<16x100xi8>, tensor<256xi8>) -> tensor<16x100xi8>
  %float = tosa.cast %code : (tensor<16x100xi8>) -> tensor<16x100xf32>
  %above = tosa.sub %float, %lowest : (tensor<16x100xf32>, tensor<1x1xf32>) -> tensor<16x100xf32>
  %p = tosa.mul %above, %unit, %shift : (tensor<16x100xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<16x100xf32>
  %found = tosa.greater %p, %half : (tensor<16x100xf32>, tensor<1x1xf32>) -> tensor<16x100xi1>
  %kept = tosa.select %found, %p, %none : (tensor<16x100xi1>, tensor<16x100xf32>, tensor<1x1xf32>) -> tensor<16x100xf32>
  return %kept, %found : tensor<16x100xf32>, tensor<16x100xi1>
}
