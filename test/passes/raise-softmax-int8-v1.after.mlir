func.func @f(%arg0: tensor<2x5xi8>) -> tensor<2x5xi8> {
  %c0 = "tosa.const"() <{values = dense<"0x0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000200040006000A0012001D00310051008500DC006C015802DD035F06810A52118F1C162FA24DFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7F"> : tensor<513xi16>}> : () -> tensor<513xi16>
  %c1 = "tosa.const"() <{values = dense<"0x008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800180018002800380048007800C8014802180368059809380F2808E8191823B84FA86808BF692439F8BB3FAD41B0CFE66D8FCE7F33D8BD12A117E9C9F6C61C3C348B9536AFF490485B7AA030233ECE042A42A72076C2CF24BFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7F"> : tensor<513xi16>}> : () -> tensor<513xi16>
  %c2 = "tosa.const"() <{values = dense<9> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %c3 = "tosa.const"() <{values = dense<7> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %c4 = "tosa.const"() <{values = dense<32768> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %c5 = "tosa.const"() <{values = dense<12> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %c6 = "tosa.const"() <{values = dense<1> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %c7 = "tosa.const"() <{values = dense<-1010580540> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %c8 = "tosa.const"() <{values = dense<1515870810> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %c9 = "tosa.const"() <{values = dense<536870912> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %c10 = "tosa.const"() <{values = dense<4> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %c11 = "tosa.const"() <{values = dense<35> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %multiplier = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %shift = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
  %input_zp = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %output_zp = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %0 = tosa.rescale %arg0, %multiplier, %shift, %input_zp, %output_zp {per_channel = false, scale32 = true, rounding_mode = SINGLE_ROUND, input_unsigned = false, output_unsigned = false} : (tensor<2x5xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<2x5xi32>
  %1 = tosa.reduce_max %0 {axis = 1 : i32} : (tensor<2x5xi32>) -> tensor<2x1xi32>
  %2 = tosa.sub %0, %1 : (tensor<2x5xi32>, tensor<2x1xi32>) -> tensor<2x5xi32>
  %multiplier_0 = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %shift_0 = "tosa.const"() <{values = dense<23> : tensor<1xi8>}> : () -> tensor<1xi8>
  %input_zp_0 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %output_zp_0 = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %3 = tosa.rescale %2, %multiplier_0, %shift_0, %input_zp_0, %output_zp_0 {per_channel = false, scale32 = true, rounding_mode = SINGLE_ROUND, input_unsigned = false, output_unsigned = false} : (tensor<2x5xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi16>) -> tensor<2x5xi16>
  %4 = tosa.table %3, %c0 : (tensor<2x5xi16>, tensor<513xi16>) -> tensor<2x5xi32>
  %5 = tosa.table %3, %c1 : (tensor<2x5xi16>, tensor<513xi16>) -> tensor<2x5xi32>
  %6 = tosa.logical_left_shift %4, %c2 : (tensor<2x5xi32>, tensor<1x1xi32>) -> tensor<2x5xi32>
  %7 = tosa.arithmetic_right_shift %5, %c3 {round = true} : (tensor<2x5xi32>, tensor<1x1xi32>) -> tensor<2x5xi32>
  %8 = tosa.add %7, %c4 : (tensor<2x5xi32>, tensor<1x1xi32>) -> tensor<2x5xi32>
  %9 = tosa.add %6, %8 : (tensor<2x5xi32>, tensor<2x5xi32>) -> tensor<2x5xi32>
  %10 = tosa.arithmetic_right_shift %9, %c5 {round = true} : (tensor<2x5xi32>, tensor<1x1xi32>) -> tensor<2x5xi32>
  %11 = tosa.reduce_sum %10 {axis = 1 : i32} : (tensor<2x5xi32>) -> tensor<2x1xi32>
  %12 = tosa.clz %11 : (tensor<2x1xi32>) -> tensor<2x1xi32>
  %13 = tosa.sub %12, %c6 : (tensor<2x1xi32>, tensor<1x1xi32>) -> tensor<2x1xi32>
  %14 = tosa.logical_left_shift %11, %13 : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
  %shift_1 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %15 = tosa.mul %14, %c7, %shift_1 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
  %16 = tosa.add %15, %c8 : (tensor<2x1xi32>, tensor<1x1xi32>) -> tensor<2x1xi32>
  %shift_2 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %17 = tosa.mul %16, %14, %shift_2 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
  %18 = tosa.sub %c9, %17 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
  %shift_3 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %19 = tosa.mul %16, %18, %shift_3 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
  %shift_4 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %20 = tosa.mul %19, %c10, %shift_4 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
  %21 = tosa.add %16, %20 : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
  %shift_5 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %22 = tosa.mul %21, %14, %shift_5 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
  %23 = tosa.sub %c9, %22 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
  %shift_6 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %24 = tosa.mul %21, %23, %shift_6 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
  %shift_7 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %25 = tosa.mul %24, %c10, %shift_7 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
  %26 = tosa.add %21, %25 : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
  %shift_8 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %27 = tosa.mul %26, %14, %shift_8 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
  %28 = tosa.sub %c9, %27 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
  %shift_9 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %29 = tosa.mul %26, %28, %shift_9 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
  %shift_10 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %30 = tosa.mul %29, %c10, %shift_10 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
  %31 = tosa.add %26, %30 : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
  %shift_11 = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
  %32 = tosa.mul %9, %31, %shift_11 : (tensor<2x5xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x5xi32>
  %33 = tosa.sub %c11, %12 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
  %34 = tosa.arithmetic_right_shift %32, %33 {round = true} : (tensor<2x5xi32>, tensor<2x1xi32>) -> tensor<2x5xi32>
  %multiplier_1 = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %shift_12 = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
  %input_zp_1 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %output_zp_1 = "tosa.const"() <{values = dense<-128> : tensor<1xi8>}> : () -> tensor<1xi8>
  %35 = "tosac.softmax"(%arg0) ({
  ^bb0(%arg0_0: tensor<2x5xi8>):
    %c0_0 = "tosa.const"() <{values = dense<"0x0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000200040006000A0012001D00310051008500DC006C015802DD035F06810A52118F1C162FA24DFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7F"> : tensor<513xi16>}> : () -> tensor<513xi16>
    %c1_0 = "tosa.const"() <{values = dense<"0x008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800180018002800380048007800C8014802180368059809380F2808E8191823B84FA86808BF692439F8BB3FAD41B0CFE66D8FCE7F33D8BD12A117E9C9F6C61C3C348B9536AFF490485B7AA030233ECE042A42A72076C2CF24BFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7F"> : tensor<513xi16>}> : () -> tensor<513xi16>
    %c2_0 = "tosa.const"() <{values = dense<9> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c3_0 = "tosa.const"() <{values = dense<7> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c4_0 = "tosa.const"() <{values = dense<32768> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c5_0 = "tosa.const"() <{values = dense<12> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c6_0 = "tosa.const"() <{values = dense<1> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c7_0 = "tosa.const"() <{values = dense<-1010580540> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c8_0 = "tosa.const"() <{values = dense<1515870810> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c9_0 = "tosa.const"() <{values = dense<536870912> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c10_0 = "tosa.const"() <{values = dense<4> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c11_0 = "tosa.const"() <{values = dense<35> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %multiplier_2 = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
    %shift_13 = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
    %input_zp_2 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %output_zp_2 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
    %36 = tosa.rescale %arg0_0, %multiplier_2, %shift_13, %input_zp_2, %output_zp_2 {per_channel = false, scale32 = true, rounding_mode = SINGLE_ROUND, input_unsigned = false, output_unsigned = false} : (tensor<2x5xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<2x5xi32>
    %37 = tosa.reduce_max %36 {axis = 1 : i32} : (tensor<2x5xi32>) -> tensor<2x1xi32>
    %38 = tosa.sub %36, %37 : (tensor<2x5xi32>, tensor<2x1xi32>) -> tensor<2x5xi32>
    %multiplier_3 = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
    %shift_14 = "tosa.const"() <{values = dense<23> : tensor<1xi8>}> : () -> tensor<1xi8>
    %input_zp_3 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
    %output_zp_3 = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
    %39 = tosa.rescale %38, %multiplier_3, %shift_14, %input_zp_3, %output_zp_3 {per_channel = false, scale32 = true, rounding_mode = SINGLE_ROUND, input_unsigned = false, output_unsigned = false} : (tensor<2x5xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi16>) -> tensor<2x5xi16>
    %40 = tosa.table %39, %c0_0 : (tensor<2x5xi16>, tensor<513xi16>) -> tensor<2x5xi32>
    %41 = tosa.table %39, %c1_0 : (tensor<2x5xi16>, tensor<513xi16>) -> tensor<2x5xi32>
    %42 = tosa.logical_left_shift %40, %c2_0 : (tensor<2x5xi32>, tensor<1x1xi32>) -> tensor<2x5xi32>
    %43 = tosa.arithmetic_right_shift %41, %c3_0 {round = true} : (tensor<2x5xi32>, tensor<1x1xi32>) -> tensor<2x5xi32>
    %44 = tosa.add %43, %c4_0 : (tensor<2x5xi32>, tensor<1x1xi32>) -> tensor<2x5xi32>
    %45 = tosa.add %42, %44 : (tensor<2x5xi32>, tensor<2x5xi32>) -> tensor<2x5xi32>
    %46 = tosa.arithmetic_right_shift %45, %c5_0 {round = true} : (tensor<2x5xi32>, tensor<1x1xi32>) -> tensor<2x5xi32>
    %47 = tosa.reduce_sum %46 {axis = 1 : i32} : (tensor<2x5xi32>) -> tensor<2x1xi32>
    %48 = tosa.clz %47 : (tensor<2x1xi32>) -> tensor<2x1xi32>
    %49 = tosa.sub %48, %c6_0 : (tensor<2x1xi32>, tensor<1x1xi32>) -> tensor<2x1xi32>
    %50 = tosa.logical_left_shift %47, %49 : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %shift_15 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
    %51 = tosa.mul %50, %c7_0, %shift_15 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %52 = tosa.add %51, %c8_0 : (tensor<2x1xi32>, tensor<1x1xi32>) -> tensor<2x1xi32>
    %shift_16 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
    %53 = tosa.mul %52, %50, %shift_16 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %54 = tosa.sub %c9_0, %53 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %shift_17 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
    %55 = tosa.mul %52, %54, %shift_17 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %shift_18 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %56 = tosa.mul %55, %c10_0, %shift_18 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %57 = tosa.add %52, %56 : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %shift_19 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
    %58 = tosa.mul %57, %50, %shift_19 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %59 = tosa.sub %c9_0, %58 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %shift_20 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
    %60 = tosa.mul %57, %59, %shift_20 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %shift_21 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %61 = tosa.mul %60, %c10_0, %shift_21 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %62 = tosa.add %57, %61 : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %shift_22 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
    %63 = tosa.mul %62, %50, %shift_22 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %64 = tosa.sub %c9_0, %63 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %shift_23 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
    %65 = tosa.mul %62, %64, %shift_23 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %shift_24 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %66 = tosa.mul %65, %c10_0, %shift_24 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %67 = tosa.add %62, %66 : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %shift_25 = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
    %68 = tosa.mul %45, %67, %shift_25 : (tensor<2x5xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x5xi32>
    %69 = tosa.sub %c11_0, %48 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %70 = tosa.arithmetic_right_shift %68, %69 {round = true} : (tensor<2x5xi32>, tensor<2x1xi32>) -> tensor<2x5xi32>
    %multiplier_4 = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
    %shift_26 = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
    %input_zp_4 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
    %output_zp_4 = "tosa.const"() <{values = dense<-128> : tensor<1xi8>}> : () -> tensor<1xi8>
    %71 = tosa.rescale %70, %multiplier_4, %shift_26, %input_zp_4, %output_zp_4 {per_channel = false, scale32 = true, rounding_mode = SINGLE_ROUND, input_unsigned = false, output_unsigned = false} : (tensor<2x5xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<2x5xi8>
    "tosa.yield"(%71) : (tensor<2x5xi8>) -> ()
  }) {axis = 1 : i32, form = "int8-v1", beta_scale = 0.4999999999288028 : f64, fit_error = 3.586815289224887e-10 : f64, lowest = -255 : i32, input_zp = 0 : i32, output_scale = 0.00390625 : f64, output_zp = -128 : i32} : (tensor<2x5xi8>) -> tensor<2x5xi8>
  return %35 : tensor<2x5xi8>
}
