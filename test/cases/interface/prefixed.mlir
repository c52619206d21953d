// A prefix stands before every name.
// RUN: compile --target neon,c,pseudo --prefix net
// HAS c: int net_prefixed\(
// HAS c: NET_PREFIXED_X_ELEMS
func.func @main(%x: tensor<5xi32>) -> tensor<5xi32> {
  %z = tosa.clz %x : (tensor<5xi32>) -> tensor<5xi32>
  return %z : tensor<5xi32>
}
