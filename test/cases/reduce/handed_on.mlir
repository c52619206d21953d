// Bounds cross kernels: a sum of sums of bytes is far from wrapping, and so is what a pad and a product make of it.
// RUN: compile --target neon,c,pseudo
// HAS pseudo: rows: .* in -1792..1778
// HAS pseudo: all: .* in -5376..5334
// HAS pseudo: scaled = .* in -161280..160020
// LACKS neon: vmull
func.func @handed_on(%x: tensor<14x3x19xi8>) -> tensor<1x1x21xi8> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %thirty = "tosa.const"() <{values = dense<30> : tensor<1x1x1xi32>}> : () -> tensor<1x1x1xi32>
  %by = tosa.const_shape {values = dense<[0, 0, 0, 0, 1, 1]> : tensor<6xindex>} : () -> !tosa.shape<6>
  %m = "tosa.const"() <{values = dense<1518500250> : tensor<1xi32>}> : () -> tensor<1xi32>
  %s = "tosa.const"() <{values = dense<41> : tensor<1xi8>}> : () -> tensor<1xi8>
  %wide = tosa.cast %x : (tensor<14x3x19xi8>) -> tensor<14x3x19xi32>
  %rows = tosa.reduce_sum %wide {axis = 0 : i32} : (tensor<14x3x19xi32>) -> tensor<1x3x19xi32>
  %all = tosa.reduce_sum %rows {axis = 1 : i32} : (tensor<1x3x19xi32>) -> tensor<1x1x19xi32>
  %padded = tosa.pad %all, %by, %none : (tensor<1x1x19xi32>, !tosa.shape<6>, tensor<1xi32>) -> tensor<1x1x21xi32>
  %scaled = tosa.mul %padded, %thirty, %zero : (tensor<1x1x21xi32>, tensor<1x1x1xi32>, tensor<1xi8>) -> tensor<1x1x21xi32>
  %y = tosa.rescale %scaled, %m, %s, %none, %zero {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x1x21xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x1x21xi8>
  return %y : tensor<1x1x21xi8>
}
