// Values and indices of a gather are one buffer in two shapes.
// RUN: compile --target neon,c,pseudo
func.func @main(%i: tensor<2x4xi32>) -> tensor<2x4x1xi32> {
  %s = tosa.const_shape {values = dense<[2, 4, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %x = tosa.reshape %i, %s : (tensor<2x4xi32>, !tosa.shape<3>) -> tensor<2x4x1xi32>
  %z = tosa.gather %x, %i : (tensor<2x4x1xi32>, tensor<2x4xi32>) -> tensor<2x4x1xi32>
  return %z : tensor<2x4x1xi32>
}
