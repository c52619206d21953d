// Windows that slide along an axis, and what the last of them leaves over.

/** A window along one axis, in elements of the operand; `size` and `kernel` are -1 where they are open. */
export interface Window {
  readonly size: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly before: number;
  readonly after: number;
}

/** How far the last window may begin from the first, in elements; negative where no window fits. */
export const reach = ({ size, kernel, dilation, before, after }: Window): number =>
  size - 1 + before + after - (kernel - 1) * dilation;

/** How many elements and pads no window reaches at the end of an axis; 0 where that is open. */
export function leftOver(window: Window): number {
  const { size, kernel, stride } = window;
  const rest = reach(window) % stride;
  return size >= 0 && kernel >= 0 && rest > 0 ? rest : 0;
}
