// The files are called math_: math.h is a header of the system.
// RUN: compile --target neon,c,pseudo
// HAS c: #include "math_.h"
// HAS c: #include <math.h>
// HAS c: int math_\(
func.func @main(%x: tensor<19xf32>) -> tensor<19xf32> {
  %y = tosa.rsqrt %x : (tensor<19xf32>) -> tensor<19xf32>
  return %y : tensor<19xf32>
}
