// An input that is one number everywhere: only how many taps are inside counts.
// RUN: compile --target neon,c,pseudo
func.func @main(%w: tensor<2x3x3x1xi8>, %b: tensor<2xi32>) -> (tensor<1x4x4x2xi32>, tensor<1x4x4x1xi32>) {
  %x = "tosa.const"() <{values = dense<7> : tensor<1x4x4x1xi8>}> : () -> tensor<1x4x4x1xi8>
  %z = "tosa.const"() <{values = dense<1> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.conv2d %x, %w, %b, %z, %z {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x4x4x1xi8>, tensor<2x3x3x1xi8>, tensor<2xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x4x2xi32>
  %v = "tosa.const"() <{values = dense<-3> : tensor<1x3x3x1xi8>}> : () -> tensor<1x3x3x1xi8>
  %c = "tosa.const"() <{values = dense<5> : tensor<1xi32>}> : () -> tensor<1xi32>
  %u = tosa.conv2d %x, %v, %c, %z, %z {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x4x4x1xi8>, tensor<1x3x3x1xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x4x1xi32>
  return %y, %u : tensor<1x4x4x2xi32>, tensor<1x4x4x1xi32>
}
