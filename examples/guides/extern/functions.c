// What detect.h declares: a convolution, and the vendor's op.
#include <stdlib.h>
#include "detect.h"

int tosa_conv2d_i8_i32_i8_i32(
    const int8_t *restrict input, const int32_t *input_shape, const int8_t *restrict weight,
    const int32_t *weight_shape, const int32_t *restrict bias, const int32_t *bias_shape,
    const int8_t *restrict input_zp, const int8_t *restrict weight_zp, const int32_t *pad,
    const int32_t *stride, const int32_t *dilation, const char *acc_type, int32_t local_bound,
    int32_t *restrict output, const int32_t *output_shape) {
  (void)acc_type, (void)local_bound;
  const int32_t height = input_shape[1], width = input_shape[2], depth = input_shape[3];
  const int32_t rows = weight_shape[1], columns = weight_shape[2];
  for (int32_t n = 0; n < output_shape[0]; n++)
    for (int32_t oy = 0; oy < output_shape[1]; oy++)
      for (int32_t ox = 0; ox < output_shape[2]; ox++)
        for (int32_t oc = 0; oc < output_shape[3]; oc++) {
          int32_t sum = bias[bias_shape[0] == 1 ? 0 : oc];
          for (int32_t ky = 0; ky < rows; ky++)
            for (int32_t kx = 0; kx < columns; kx++) {
              const int32_t y = oy * stride[0] - pad[0] + ky * dilation[0];
              const int32_t x = ox * stride[1] - pad[2] + kx * dilation[1];
              if (y < 0 || y >= height || x < 0 || x >= width) continue;
              for (int32_t c = 0; c < depth; c++)
                sum += (input[((n * height + y) * width + x) * depth + c] - *input_zp) *
                       (weight[((oc * rows + ky) * columns + kx) * depth + c] - *weight_zp);
            }
          *output++ = sum;
        }
  return 0;
}

int leaky(
    const int8_t *restrict input0, const int32_t *input0_shape, int32_t input0_rank,
    const char *implementation_attrs, int8_t *restrict output0, const int32_t *output0_shape,
    int32_t output0_rank) {
  (void)output0_shape, (void)output0_rank;
  const int shift = atoi(implementation_attrs);
  int32_t count = 1;
  for (int32_t d = 0; d < input0_rank; d++) count *= input0_shape[d];
  for (int32_t i = 0; i < count; i++)
    output0[i] = input0[i] >= 0 ? input0[i] : (int8_t)-(-input0[i] >> shift);
  return 0;
}
