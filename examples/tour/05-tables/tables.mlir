// From a byte to a byte twice: a tanh through floats, and a rescale, 0.75 * (x - 10) - 5.
func.func @curve(%x: tensor<4x64xi8>) -> tensor<4x64xi8> {
  %in = "tosa.const"() <{values = dense<0.03125> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %out = "tosa.const"() <{values = dense<127.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %float = tosa.cast %x : (tensor<4x64xi8>) -> tensor<4x64xf32>
  %real = tosa.mul %float, %in, %none : (tensor<4x64xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<4x64xf32>
  %tanh = tosa.tanh %real : (tensor<4x64xf32>) -> tensor<4x64xf32>
  %scaled = tosa.mul %tanh, %out, %none : (tensor<4x64xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<4x64xf32>
  %y = tosa.cast %scaled : (tensor<4x64xf32>) -> tensor<4x64xi8>
  return %y : tensor<4x64xi8>
}

func.func @line(%x: tensor<4x64xi8>) -> tensor<4x64xi8> {
  %multiplier = "tosa.const"() <{values = dense<1610612736> : tensor<1xi32>}> : () -> tensor<1xi32>
  %shift = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %from = "tosa.const"() <{values = dense<10> : tensor<1xi8>}> : () -> tensor<1xi8>
  %to = "tosa.const"() <{values = dense<-5> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.rescale %x, %multiplier, %shift, %from, %to {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<4x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x64xi8>
  return %y : tensor<4x64xi8>
}
