func.func @f(%arg0: tensor<2x7xi8>) -> tensor<2x7xi8> {
  %38 = tosa.cast %arg0 : (tensor<2x7xi8>) -> tensor<2x7xi32>
  %36 = tosa.reduce_max %38 {axis = 1 : i32} : (tensor<2x7xi32>) -> tensor<2x1xi32>
  %37 = tosa.sub %38, %36 : (tensor<2x7xi32>, tensor<2x1xi32>) -> tensor<2x7xi32>
  %39 = "tosa.const"() <{values = dense<-6> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %40 = tosa.greater_equal %37, %39 : (tensor<2x7xi32>, tensor<1x1xi32>) -> tensor<2x7xi1>
  %41 = "tosa.const"() <{values = dense<-128> : tensor<1x1xi8>}> : () -> tensor<1x1xi8>
  %42 = tosa.select %40, %arg0, %41 : (tensor<2x7xi1>, tensor<2x7xi8>, tensor<1x1xi8>) -> tensor<2x7xi8>
  %43 = "tosac.softmax"(%42) ({
  ^bb0(%arg0_0: tensor<2x7xi8>):
    %c0 = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
    %c1 = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
    %c2 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %c3 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
    %c4 = "tosa.const"() <{values = dense<23> : tensor<1xi8>}> : () -> tensor<1xi8>
    %c5 = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
    %c6 = "tosa.const"() <{values = dense<"0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010001000100010001000100020002000200020002000300030004000400040005000600060007000800080009000A000C000D000E00100012001400160018001B001D002100240028002C00310036003C00420049005100590063006D00790085009300A300B400C700DC00F4000D012A0149016C019201BC01EB011F0258029702DD022A037F03DD034504B8043705C4055F060B07C8079A088109810A9C0BD50C2E0EAC0F5211251328156217D7198F1C901FE2228D269B2A162F0A348339903F3F46A24DCD55D35ECC68D173FF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7F"> : tensor<513xi16>}> : () -> tensor<513xi16>
    %c7 = "tosa.const"() <{values = dense<"0x00800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080008000800080018001800180018001800180018001800180018001800280028002800280028003800380038004800480048005800580068007800780088009800A800B800C800D800F80108012801480168018801B801E802180248028802C80318036803C80428049805080598062806D80788085809380A280B380C680DB80F2800B812781468169818E81B881E7811A8252829182D68222837783D4833B84AD842B85B6855086FA86B58785886A89688A808BB68C0C8E868F2891F692F59429979899499C439F8DA22FA633AAA3AE8BB3F6B8F4BE93C5E4CCFAD4EADDCBE7B5F2C5FE1B0CD71A202B1F3D0351FE66497F239ACFB79AD8D8FCE5242951158226B8E7F3F135EC7E94CFB8283D8B1DF871706CF56488D12A53DEB6A4F67F4572117E06A61BED975617E69C9F8F87D4A2D1F67B896C61EB8506FFA3D59813C3C327F20AAC19008AFE48B92144F8B4FE23EEAB536AD47F86104C443847FF4977821F2CB788E9E00485CBCD531D04E0AD8DB7AA76C9A38BF9A3FFD7030248136F16263219AC33EC3980C71FB4B0EF4BE042592523C8434CF926A42A8490930379ACBF3E720744FD61D22D0809056C2C80F98B1C749BAEF5F24B1A8CA7A158AB6736FF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7FFF7F"> : tensor<513xi16>}> : () -> tensor<513xi16>
    %c8 = "tosa.const"() <{values = dense<9> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c9 = "tosa.const"() <{values = dense<7> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c10 = "tosa.const"() <{values = dense<32768> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c11 = "tosa.const"() <{values = dense<12> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c12 = "tosa.const"() <{values = dense<1> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c13 = "tosa.const"() <{values = dense<-1010580540> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c14 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
    %c15 = "tosa.const"() <{values = dense<1515870810> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c16 = "tosa.const"() <{values = dense<536870912> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c17 = "tosa.const"() <{values = dense<4> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c18 = "tosa.const"() <{values = dense<35> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %c19 = "tosa.const"() <{values = dense<-128> : tensor<1xi8>}> : () -> tensor<1xi8>
    %0 = tosa.rescale %arg0_0, %c0, %c1, %c2, %c3 {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<2x7xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<2x7xi32>
    %1 = tosa.reduce_max %0 {axis = 1 : i32} : (tensor<2x7xi32>) -> tensor<2x1xi32>
    %2 = tosa.sub %0, %1 : (tensor<2x7xi32>, tensor<2x1xi32>) -> tensor<2x7xi32>
    %3 = tosa.rescale %2, %c0, %c4, %c3, %c5 {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<2x7xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi16>) -> tensor<2x7xi16>
    %4 = tosa.table %3, %c6 : (tensor<2x7xi16>, tensor<513xi16>) -> tensor<2x7xi32>
    %5 = tosa.table %3, %c7 : (tensor<2x7xi16>, tensor<513xi16>) -> tensor<2x7xi32>
    %6 = tosa.logical_left_shift %4, %c8 : (tensor<2x7xi32>, tensor<1x1xi32>) -> tensor<2x7xi32>
    %7 = tosa.arithmetic_right_shift %5, %c9 {round = true} : (tensor<2x7xi32>, tensor<1x1xi32>) -> tensor<2x7xi32>
    %8 = tosa.add %7, %c10 : (tensor<2x7xi32>, tensor<1x1xi32>) -> tensor<2x7xi32>
    %9 = tosa.add %6, %8 : (tensor<2x7xi32>, tensor<2x7xi32>) -> tensor<2x7xi32>
    %10 = tosa.arithmetic_right_shift %9, %c11 {round = true} : (tensor<2x7xi32>, tensor<1x1xi32>) -> tensor<2x7xi32>
    %11 = tosa.reduce_sum %10 {axis = 1 : i32} : (tensor<2x7xi32>) -> tensor<2x1xi32>
    %12 = tosa.clz %11 : (tensor<2x1xi32>) -> tensor<2x1xi32>
    %13 = tosa.sub %12, %c12 : (tensor<2x1xi32>, tensor<1x1xi32>) -> tensor<2x1xi32>
    %14 = tosa.logical_left_shift %11, %13 : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %15 = tosa.mul %14, %c13, %c14 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %16 = tosa.add %15, %c15 : (tensor<2x1xi32>, tensor<1x1xi32>) -> tensor<2x1xi32>
    %17 = tosa.mul %16, %14, %c14 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %18 = tosa.sub %c16, %17 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %19 = tosa.mul %16, %18, %c14 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %20 = tosa.mul %19, %c17, %c2 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %21 = tosa.add %16, %20 : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %22 = tosa.mul %21, %14, %c14 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %23 = tosa.sub %c16, %22 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %24 = tosa.mul %21, %23, %c14 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %25 = tosa.mul %24, %c17, %c2 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %26 = tosa.add %21, %25 : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %27 = tosa.mul %26, %14, %c14 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %28 = tosa.sub %c16, %27 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %29 = tosa.mul %26, %28, %c14 : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %30 = tosa.mul %29, %c17, %c2 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1xi32>
    %31 = tosa.add %26, %30 : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %32 = tosa.mul %9, %31, %c1 : (tensor<2x7xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x7xi32>
    %33 = tosa.sub %c18, %12 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
    %34 = tosa.arithmetic_right_shift %32, %33 {round = true} : (tensor<2x7xi32>, tensor<2x1xi32>) -> tensor<2x7xi32>
    %35 = tosa.rescale %34, %c0, %c1, %c3, %c19 {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<2x7xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<2x7xi8>
    "tosa.yield"(%35) : (tensor<2x7xi8>) -> ()
  }) {axis = 1 : i32, form = "int8-v1", beta_scale = 0.09999999998929163 : f64, fit_error = 3.8208369801395747e-10 : f64, lowest = -255 : i32, input_zp = 0 : i32, output_scale = 0.00390625 : f64, output_zp = -128 : i32} : (tensor<2x7xi8>) -> tensor<2x7xi8>
  return %43 : tensor<2x7xi8>
}
