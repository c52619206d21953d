func.func @fold(%x: tensor<4xi32>) -> (tensor<4xi32>, tensor<4xi32>, tensor<4xi32>) {
  %a = "tosa.const"() <{values = dense<[2147483647, -2147483648, 7, -5]> : tensor<4xi32>}> : () -> tensor<4xi32>
  %b = "tosa.const"() <{values = dense<[1, -1, 0, 40]> : tensor<4xi32>}> : () -> tensor<4xi32>
  %0 = "tosa.const"() <{values = dense<[-2147483648, 2147483647, 7, 35]> : tensor<4xi32>}> : () -> tensor<4xi32>
  %1 = "tosa.const"() <{values = dense<[2147483647, -2147483648, 0, 0]> : tensor<4xi32>}> : () -> tensor<4xi32>
  %2 = "tosa.const"() <{values = dense<[1073741824, -2147483648, 7, 0]> : tensor<4xi32>}> : () -> tensor<4xi32>
  %3 = tosa.sub %x, %0 : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  return %3, %1, %2 : tensor<4xi32>, tensor<4xi32>, tensor<4xi32>
}
