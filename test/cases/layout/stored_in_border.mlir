// What is padded is stored in the middle of what is around it, which is filled before that.
// RUN: compile --target neon,c,pseudo
// HAS c: k1_fill
func.func @main(%x: tensor<1x5x7x16xf32>) -> tensor<1x7x9x16xf32> {
  %a = tosa.exp %x : (tensor<1x5x7x16xf32>) -> tensor<1x5x7x16xf32>
  %around = tosa.const_shape {values = dense<[0, 0, 2, 0, 1, 1, 0, 0]> : tensor<8xindex>} : () -> !tosa.shape<8>
  %with = "tosa.const"() <{values = dense<-2.5> : tensor<1xf32>}> : () -> tensor<1xf32>
  %z = tosa.pad %a, %around, %with : (tensor<1x5x7x16xf32>, !tosa.shape<8>, tensor<1xf32>) -> tensor<1x7x9x16xf32>
  return %z : tensor<1x7x9x16xf32>
}
