func.func @bytes(%x: tensor<2x7xi8>) -> (tensor<2x7xf32>, tensor<2x7xf32>, tensor<2x7xi1>) {
  %logistic = "tosa.const"() <{values = dense<"0x808080808080808080808080808080808080808080808080808080808081818181818181818181818181818181818282828282828282828383838383848484848585858686868787888888898A8A8B8B8C8D8E8F8F90919293959697989A9B9D9FA0A2A4A6A8AAACAFB1B4B6B9BCBFC2C5C8CBCFD2D6D9DDE1E4E8ECF0F4F8FC0004080C1014181C1F23272A2E3135383B3E4144474A4C4F515456585A5C5E606163656668696A6B6D6E6F707171727374757576767778787879797A7A7A7B7B7B7C7C7C7C7D7D7D7D7D7E7E7E7E7E7E7E7E7E7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F"> : tensor<256xi8>}> : () -> tensor<256xi8>
  %p = tosa.table %x, %logistic : (tensor<2x7xi8>, tensor<256xi8>) -> tensor<2x7xi8>
  %c = tosa.cast %x : (tensor<2x7xi8>) -> tensor<2x7xi32>
  %c_0 = "tosa.const"() <{values = dense<18> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %c_1 = tosa.greater_equal %c, %c_0 : (tensor<2x7xi32>, tensor<1x1xi32>) -> tensor<2x7xi1>
  %kept = "tosa.const"() <{values = dense<"0x80808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080808080804144474A4C4F515456585A5C5E606163656668696A6B6D6E6F707171727374757576767778787879797A7A7A7B7B7B7C7C7C7C7D7D7D7D7D7E7E7E7E7E7E7E7E7E7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F"> : tensor<256xi8>}> : () -> tensor<256xi8>
  %kept_0 = tosa.table %x, %kept : (tensor<2x7xi8>, tensor<256xi8>) -> tensor<2x7xi8>
  %kept_1 = tosa.cast %kept_0 : (tensor<2x7xi8>) -> tensor<2x7xf32>
  %kept_2 = "tosa.const"() <{values = dense<-128.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %kept_3 = tosa.sub %kept_1, %kept_2 : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  %kept_4 = "tosa.const"() <{values = dense<0.00390625> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %kept_5 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %kept_6 = tosa.mul %kept_3, %kept_4, %kept_5 : (tensor<2x7xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  %marked = tosa.cast %x : (tensor<2x7xi8>) -> tensor<2x7xi32>
  %marked_0 = "tosa.const"() <{values = dense<18> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %marked_1 = tosa.greater_equal %marked, %marked_0 : (tensor<2x7xi32>, tensor<1x1xi32>) -> tensor<2x7xi1>
  %marked_2 = tosa.cast %p : (tensor<2x7xi8>) -> tensor<2x7xf32>
  %marked_3 = "tosa.const"() <{values = dense<-128.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %marked_4 = tosa.sub %marked_2, %marked_3 : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  %marked_5 = "tosa.const"() <{values = dense<0.00390625> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %marked_6 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %marked_7 = tosa.mul %marked_4, %marked_5, %marked_6 : (tensor<2x7xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  %marked_8 = "tosa.const"() <{values = dense<-1.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %marked_9 = tosa.select %marked_1, %marked_7, %marked_8 : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  return %kept_6, %marked_9, %c_1 : tensor<2x7xf32>, tensor<2x7xf32>, tensor<2x7xi1>
}

func.func @halfwords(%x: tensor<2x7xi16>) -> tensor<2x7xi1> {
  %c = tosa.cast %x : (tensor<2x7xi16>) -> tensor<2x7xi32>
  %c_0 = "tosa.const"() <{values = dense<3601> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %c_1 = tosa.greater %c_0, %c : (tensor<1x1xi32>, tensor<2x7xi32>) -> tensor<2x7xi1>
  return %c_1 : tensor<2x7xi1>
}

func.func @floats(%codes: tensor<2x7xi8>) -> tensor<2x7xf32> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %step = "tosa.const"() <{values = dense<0.0625> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %wide = tosa.cast %codes : (tensor<2x7xi8>) -> tensor<2x7xf32>
  %x = tosa.mul %wide, %step, %shift : (tensor<2x7xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  %p = tosa.sigmoid %x : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %y = tosa.cast %codes : (tensor<2x7xi8>) -> tensor<2x7xi32>
  %y_0 = "tosa.const"() <{values = dense<18> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %y_1 = tosa.greater_equal %y, %y_0 : (tensor<2x7xi32>, tensor<1x1xi32>) -> tensor<2x7xi1>
  %y_2 = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %y_3 = tosa.select %y_1, %p, %y_2 : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  return %y_3 : tensor<2x7xf32>
}
