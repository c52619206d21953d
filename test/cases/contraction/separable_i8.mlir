// Windows over each channel, then sums over all channels of a pixel: one loop over rows of the image.
// RUN: compile --target neon,c,pseudo
func.func @main(%x0: tensor<1x16x16x16xi8>) -> (tensor<1x16x16x16xi8>) {
  %v0 = "tosa.const"() <{values = dense<"0x79ccc663d569de398d91ce71ee239beee03360762cbf78f8125ffcb13e0218f0ac1c48449cb8986eaaebf43c3b9aa54614ed30862877a32e2436a298f676cebe61c99487ccdd7e877610153566fff77bdb54bfb646e154e95e6b3b8c7289fce6dc4b60c04666599051a3636003f7de72f75cb6495e4b30fcced8323fd21cd74baf77fd65e8a6fd7a7a391b1ed758f8af"> : tensor<3x3x16x1xi8>}> : () -> tensor<3x3x16x1xi8>
  %v1 = "tosa.const"() <{values = dense<"0x510d000039edffff5e080000f3100000e1faffff9fedffff0b0d00005813000083fbffff80f1ffffda0e0000d6faffff170d0000a1f5ffffcc09000023edffff"> : tensor<16xi32>}> : () -> tensor<16xi32>
  %v2 = "tosa.const"() <{values = dense<-3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v3 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v4 = tosa.depthwise_conv2d %x0, %v0, %v1, %v2, %v3 {acc_type = i32, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>} : (tensor<1x16x16x16xi8>, tensor<3x3x16x1xi8>, tensor<16xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x16x16x16xi32>
  %v5 = "tosa.const"() <{values = dense<"0x9fc834633813107f2077f4650901374a4f0bf1408b45ac796fd5c359f22c6e7b34d1e376445ae7616fb8ec63a0818545d63b79416cc8185350139b411c00f56a"> : tensor<16xi32>}> : () -> tensor<16xi32>
  %v6 = "tosa.const"() <{values = dense<"0x28282828282828282828282828282828"> : tensor<16xi8>}> : () -> tensor<16xi8>
  %v7 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %v8 = "tosa.const"() <{values = dense<-3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v9 = tosa.rescale %v4, %v5, %v6, %v7, %v8 {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (tensor<1x16x16x16xi32>, tensor<16xi32>, tensor<16xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x16x16x16xi8>
  %v10 = tosa.clamp %v9 {min_val = -3 : i8, max_val = 127 : i8} : (tensor<1x16x16x16xi8>) -> tensor<1x16x16x16xi8>
  %v11 = "tosa.const"() <{values = dense<"0xd9308589e726bd3638ced5cd308d25c98272ddab553ffb3a990d232e7909f6e1f1ff74fb32dcca7c52642aa5c274929afd4123e81cf132e3201650afa39e48b948c26fb54143f2dd770310c99fb5ba5946a6fcc34a2923780cb59c1b9238f6ebb6263c81ad09420701691e35062433e4726cbe39b244085e2551e02e18003e951e4c838258f2281b8a3113e2b4cf0e8c21272ac2be5b09d078617ad9c71f2dc930cde092b9bb78b871e0608ccb8d4a768867fa1eeda39d4ceeebb22b44ec2e0872bcb05c0005b164f89b5d3674a7c696344900f54cbf39ebda46658b4065b3f2ae1424b0b5dfb3452d7955ebfe3fda6b79039222982322ceb6f6efd3505e4007"> : tensor<16x1x1x16xi8>}> : () -> tensor<16x1x1x16xi8>
  %v12 = "tosa.const"() <{values = dense<"0x4ff9ffff05f2ffff98040000680200004ef7ffff9112000064f3ffff4cf5ffff760700003b0d0000be0d000010fcffff56edffff62070000c90f0000470e0000"> : tensor<16xi32>}> : () -> tensor<16xi32>
  %v13 = "tosa.const"() <{values = dense<-3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v14 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v15 = tosa.conv2d %v10, %v11, %v12, %v13, %v14 {acc_type = i32, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>} : (tensor<1x16x16x16xi8>, tensor<16x1x1x16xi8>, tensor<16xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x16x16x16xi32>
  %v16 = "tosa.const"() <{values = dense<"0x03232f4784f61661b0e3ef5aa938ed50137c124690c1127da9912e7c333bd36592dec569bf05176456519143a58f8272cd319b4ef0602f53da4ca45b2a75ff41"> : tensor<16xi32>}> : () -> tensor<16xi32>
  %v17 = "tosa.const"() <{values = dense<"0x29292929292929292929292929292929"> : tensor<16xi8>}> : () -> tensor<16xi8>
  %v18 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %v19 = "tosa.const"() <{values = dense<-3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v20 = tosa.rescale %v15, %v16, %v17, %v18, %v19 {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (tensor<1x16x16x16xi32>, tensor<16xi32>, tensor<16xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x16x16x16xi8>
  %v21 = tosa.clamp %v20 {min_val = -3 : i8, max_val = 127 : i8} : (tensor<1x16x16x16xi8>) -> tensor<1x16x16x16xi8>
  return %v21 : tensor<1x16x16x16xi8>
}
