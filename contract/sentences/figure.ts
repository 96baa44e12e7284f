/** 12345 → 12,345, with a real minus sign. */
export const figure = (value: number) =>
  (value < 0 ? '−' : '') + String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, ',')
