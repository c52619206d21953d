// Products of heads: queries, keys and values are columns of what they are read from, and each head stores its own columns.
// RUN: compile --target neon,c,pseudo
func.func @main(%q: tensor<10x48xi8>, %k: tensor<10x48xi8>, %v: tensor<10x48xi8>) -> tensor<10x48xi8> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %wide = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %by = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %shift = "tosa.const"() <{values = dense<39> : tensor<1xi8>}> : () -> tensor<1xi8>
  %split = tosa.const_shape {values = dense<[10, 3, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %joined = tosa.const_shape {values = dense<[10, 48]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %q0 = tosa.reshape %q, %split : (tensor<10x48xi8>, !tosa.shape<3>) -> tensor<10x3x16xi8>
  %k0 = tosa.reshape %k, %split : (tensor<10x48xi8>, !tosa.shape<3>) -> tensor<10x3x16xi8>
  %v0 = tosa.reshape %v, %split : (tensor<10x48xi8>, !tosa.shape<3>) -> tensor<10x3x16xi8>
  %q1 = tosa.transpose %q0 {perms = array<i32: 1, 0, 2>} : (tensor<10x3x16xi8>) -> tensor<3x10x16xi8>
  %k1 = tosa.transpose %k0 {perms = array<i32: 1, 2, 0>} : (tensor<10x3x16xi8>) -> tensor<3x16x10xi8>
  %v1 = tosa.transpose %v0 {perms = array<i32: 1, 0, 2>} : (tensor<10x3x16xi8>) -> tensor<3x10x16xi8>
  %s = tosa.matmul %q1, %k1, %zero, %zero : (tensor<3x10x16xi8>, tensor<3x16x10xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<3x10x10xi32>
  %s8 = tosa.rescale %s, %by, %shift, %wide, %zero {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<3x10x10xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<3x10x10xi8>
  %m = tosa.matmul %s8, %v1, %zero, %zero : (tensor<3x10x10xi8>, tensor<3x10x16xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<3x10x16xi32>
  %m8 = tosa.rescale %m, %by, %shift, %wide, %zero {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<3x10x16xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<3x10x16xi8>
  %t = tosa.transpose %m8 {perms = array<i32: 1, 0, 2>} : (tensor<3x10x16xi8>) -> tensor<10x3x16xi8>
  %z = tosa.reshape %t, %joined : (tensor<10x3x16xi8>, !tosa.shape<2>) -> tensor<10x48xi8>
  return %z : tensor<10x48xi8>
}
