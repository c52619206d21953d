// Windows over channels by themselves: rows of tiles that share pixels, a zero point of the weights, several results of a channel;
// pools with and without a border.
// RUN: compile --target neon,c,pseudo
func.func @shared(%x: tensor<1x5x5x12xi8>) -> tensor<1x5x5x12xi8> {
  %w = "tosa.const"() <{values = dense<[[[[-8], [-52], [11], [76], [-78], [-72], [47], [-66], [3], [59], [-76], [39]], [[-36], [-81], [-68], [21], [17], [-73], [-29], [-67], [51], [18], [-75], [54]], [[-59], [-33], [71], [70], [59], [-75], [57], [59], [11], [-78], [-34], [-79]]], [[[52], [-56], [-16], [17], [-54], [48], [-60], [56], [-12], [53], [84], [-44]], [[-64], [58], [56], [73], [-42], [5], [-66], [50], [-74], [54], [-75], [68]], [[-38], [37], [84], [46], [19], [-10], [29], [59], [26], [2], [-14], [-27]]], [[[-44], [88], [-28], [-70], [57], [-14], [44], [36], [-3], [24], [-17], [65]], [[-72], [-60], [41], [17], [-48], [-3], [-52], [35], [17], [-80], [81], [-71]], [[52], [56], [-10], [-3], [87], [-1], [62], [37], [58], [26], [-73], [-67]]]]> : tensor<3x3x12x1xi8>}> : () -> tensor<3x3x12x1xi8>
  %b = "tosa.const"() <{values = dense<[-348, 70, 527, 460, -767, -776, 597, 536, -266, 425, 283, 495]> : tensor<12xi32>}> : () -> tensor<12xi32>
  %za = "tosa.const"() <{values = dense<[-3]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zb = "tosa.const"() <{values = dense<[0]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.depthwise_conv2d %x, %w, %b, %za, %zb {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x5x5x12xi8>, tensor<3x3x12x1xi8>, tensor<12xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x5x5x12xi32>
  %m = "tosa.const"() <{values = dense<[2030748088, 1684906071, 1902222631, 1818929950, 1122195331, 2065224905, 1837095188, 1434622963, 1325203132, 2133939461, 1200345472, 1542339453]> : tensor<12xi32>}> : () -> tensor<12xi32>
  %s = "tosa.const"() <{values = dense<[39, 38, 38, 39, 39, 39, 38, 38, 39, 39, 39, 38]> : tensor<12xi8>}> : () -> tensor<12xi8>
  %zi = "tosa.const"() <{values = dense<[0]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %zo = "tosa.const"() <{values = dense<[-7]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.rescale %c, %m, %s, %zi, %zo {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (tensor<1x5x5x12xi32>, tensor<12xi32>, tensor<12xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x5x5x12xi8>
  return %y : tensor<1x5x5x12xi8>
}
func.func @apart(%x: tensor<1x7x7x3xi8>) -> tensor<1x4x4x6xi8> {
  %w = "tosa.const"() <{values = dense<[[[[20, 50], [-19, 90], [16, 1]], [[84, 7], [-31, -52], [-69, -45]], [[-52, -31], [78, -31], [-87, 34]]], [[[60, -44], [-23, -18], [-89, -53]], [[17, 46], [4, 66], [54, -9]], [[-58, 86], [41, 68], [77, 83]]], [[[-77, 26], [84, 53], [10, 11]], [[12, 10], [-64, 33], [72, 12]], [[-75, -42], [-73, -37], [22, -49]]]]> : tensor<3x3x3x2xi8>}> : () -> tensor<3x3x3x2xi8>
  %b = "tosa.const"() <{values = dense<[-675, -204, 330, -793, -691, -900]> : tensor<6xi32>}> : () -> tensor<6xi32>
  %za = "tosa.const"() <{values = dense<[-3]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zb = "tosa.const"() <{values = dense<[2]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.depthwise_conv2d %x, %w, %b, %za, %zb {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 2, 2>} : (tensor<1x7x7x3xi8>, tensor<3x3x3x2xi8>, tensor<6xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x4x6xi32>
  %m = "tosa.const"() <{values = dense<[1398580799]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %s = "tosa.const"() <{values = dense<[38]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zi = "tosa.const"() <{values = dense<[0]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %zo = "tosa.const"() <{values = dense<[-7]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.rescale %c, %m, %s, %zi, %zo {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x4x4x6xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x4x4x6xi8>
  return %y : tensor<1x4x4x6xi8>
}
func.func @largest(%x: tensor<1x5x5x20xi8>) -> tensor<1x3x3x20xi8> {
  %y = tosa.max_pool2d %x {kernel = array<i64: 3, 3>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 2, 2>} : (tensor<1x5x5x20xi8>) -> tensor<1x3x3x20xi8>
  return %y : tensor<1x3x3x20xi8>
}
func.func @mean(%x: tensor<1x4x4x16xi8>) -> tensor<1x2x2x16xi8> {
  %za = "tosa.const"() <{values = dense<[-3]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zy = "tosa.const"() <{values = dense<[4]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.avg_pool2d %x, %za, %zy {acc_type = i32, kernel = array<i64: 2, 2>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x4x4x16xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x2x2x16xi8>
  return %y : tensor<1x2x2x16xi8>
}
func.func @mean_of_nine(%x: tensor<1x3x3x8xi8>) -> tensor<1x1x1x8xi8> {
  %za = "tosa.const"() <{values = dense<[-3]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zy = "tosa.const"() <{values = dense<[4]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.avg_pool2d %x, %za, %zy {acc_type = i32, kernel = array<i64: 3, 3>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x3x3x8xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x1x1x8xi8>
  return %y : tensor<1x1x1x8xi8>
}
func.func @mean_beside_a_border(%x: tensor<1x4x4x16xi8>) -> tensor<1x4x4x16xi8> {
  %za = "tosa.const"() <{values = dense<[-3]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zy = "tosa.const"() <{values = dense<[4]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.avg_pool2d %x, %za, %zy {acc_type = i32, kernel = array<i64: 3, 3>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x4x4x16xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x4x16xi8>
  return %y : tensor<1x4x4x16xi8>
}
