// A bias that is one number for all channels is in no array: it is written where it is added, by lanes and one by one.
// RUN: compile --target neon,c,pseudo
// HAS neon: vaddq_f32\(acc\[r\]\[0\], vdupq_n_f32\(0\.25f\)\)
// LACKS neon: _b\[
func.func @bias_of_one_number(%x: tensor<1x5x5x8xf32>) -> tensor<1x5x5x6xf32> {
  %w = "tosa.const"() <{values = dense<"0x000040bf0000003e000020bf0000803e000000bf0000c03e0000c0be0000003f000080be0000203f000000be0000403f00000000000040bf0000003e000020bf0000803e000000bf0000c03e0000c0be0000003f000080be0000203f000000be0000403f00000000000040bf0000003e000020bf0000803e000000bf0000c03e0000c0be0000003f000080be0000203f000000be0000403f00000000000040bf0000003e000020bf0000803e000000bf0000c03e0000c0be0000003f000080be"> : tensor<6x1x1x8xf32>}> : () -> tensor<6x1x1x8xf32>
  %b = "tosa.const"() <{values = dense<0.25> : tensor<6xf32>}> : () -> tensor<6xf32>
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %y = tosa.conv2d %x, %w, %b, %zero, %zero {acc_type = f32, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>} : (tensor<1x5x5x8xf32>, tensor<6x1x1x8xf32>, tensor<6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x5x6xf32>
  return %y : tensor<1x5x5x6xf32>
}
