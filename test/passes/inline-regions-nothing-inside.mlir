// A region that hands its parameter on is its operand.
// RUN: opt --pass-pipeline=inline-regions
func.func @f(%x: tensor<2x7xi1>, %f: tensor<2x7xf32>) -> (tensor<2x7xi1>, tensor<2x7xf32>) {
  %n = tosa.logical_not %x : (tensor<2x7xi1>) -> tensor<2x7xi1>
  %y = "tosac.threshold"(%f) ({
  ^bb0(%b: tensor<2x7xf32>):
    "tosa.yield"(%b) : (tensor<2x7xf32>) -> ()
  }) {least = 0.5 : f64, mask = false} : (tensor<2x7xf32>) -> tensor<2x7xf32>
  return %n, %y : tensor<2x7xi1>, tensor<2x7xf32>
}
