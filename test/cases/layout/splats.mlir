// Constants of one number are filled in where they are copied, joined, gathered or returned; a reshape is no copy.
// RUN: compile --target neon,c,pseudo
// HAS c: memset
// LACKS c: static const
func.func @joined(%x: tensor<2x5xi8>) -> tensor<5x5xi8> {
  %z = "tosa.const"() <{values = dense<-3> : tensor<3x5xi8>}> : () -> tensor<3x5xi8>
  %r = tosa.concat %z, %x {axis = 0 : i32} : (tensor<3x5xi8>, tensor<2x5xi8>) -> tensor<5x5xi8>
  return %r : tensor<5x5xi8>
}
func.func @beside(%x: tensor<2x5xf32>) -> tensor<2x8xf32> {
  %z = "tosa.const"() <{values = dense<-0.0> : tensor<2x3xf32>}> : () -> tensor<2x3xf32>
  %r = tosa.concat %x, %z {axis = 1 : i32} : (tensor<2x5xf32>, tensor<2x3xf32>) -> tensor<2x8xf32>
  return %r : tensor<2x8xf32>
}
func.func @returned() -> (tensor<4096xi16>, tensor<3x7xf32>, tensor<2x2xi1>) {
  %a = "tosa.const"() <{values = dense<257> : tensor<4096xi16>}> : () -> tensor<4096xi16>
  %b = "tosa.const"() <{values = dense<0x7FC00000> : tensor<3x7xf32>}> : () -> tensor<3x7xf32>
  %c = "tosa.const"() <{values = dense<true> : tensor<2x2xi1>}> : () -> tensor<2x2xi1>
  return %a, %b, %c : tensor<4096xi16>, tensor<3x7xf32>, tensor<2x2xi1>
}
func.func @gathered(%i: tensor<1x4xi32>) -> tensor<1x4x3xi8> {
  %v = "tosa.const"() <{values = dense<7> : tensor<1x9x3xi8>}> : () -> tensor<1x9x3xi8>
  %r = tosa.gather %v, %i : (tensor<1x9x3xi8>, tensor<1x4xi32>) -> tensor<1x4x3xi8>
  return %r : tensor<1x4x3xi8>
}
func.func @gathered_at_one(%v: tensor<2x9x3xi8>) -> tensor<2x4x3xi8> {
  %i = "tosa.const"() <{values = dense<20> : tensor<2x4xi32>}> : () -> tensor<2x4xi32>
  %r = tosa.gather %v, %i : (tensor<2x9x3xi8>, tensor<2x4xi32>) -> tensor<2x4x3xi8>
  return %r : tensor<2x4x3xi8>
}
func.func @reshaped(%x: tensor<2x3x7xi8>, %y: tensor<6x7xi8>) -> (tensor<6x7xi8>, tensor<42xi8>, tensor<6x7xi8>) {
  %to = tosa.const_shape {values = dense<[6, 7]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %flat = tosa.const_shape {values = dense<[42]> : tensor<1xindex>} : () -> !tosa.shape<1>
  %c = "tosa.const"() <{values = dense<5> : tensor<2x3x7xi8>}> : () -> tensor<2x3x7xi8>
  %k = tosa.reshape %c, %to : (tensor<2x3x7xi8>, !tosa.shape<2>) -> tensor<6x7xi8>
  %z = tosa.reshape %x, %to : (tensor<2x3x7xi8>, !tosa.shape<2>) -> tensor<6x7xi8>
  %a = tosa.bitwise_xor %z, %y : (tensor<6x7xi8>, tensor<6x7xi8>) -> tensor<6x7xi8>
  %b = tosa.bitwise_xor %a, %k : (tensor<6x7xi8>, tensor<6x7xi8>) -> tensor<6x7xi8>
  %f = tosa.reshape %a, %flat : (tensor<6x7xi8>, !tosa.shape<1>) -> tensor<42xi8>
  return %b, %f, %k : tensor<6x7xi8>, tensor<42xi8>, tensor<6x7xi8>
}
