// What the vendor's op computes: tosac has a meaning for a convolution, and none for this.
export const leaky = ([x], { attributes: { implementation_attrs: shift } }) => ({
  ...x,
  data: x.data.map((v) => (v >= 0 ? v : -(-v >> Number(shift)))),
});
