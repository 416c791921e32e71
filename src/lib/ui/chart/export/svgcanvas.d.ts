/** svgcanvas comes without types: what is used of it. */
declare module 'svgcanvas/dist/svgcanvas.esm.js' {
  type Made = { getSvg(): SVGSVGElement };
  export const Context: new (options: { width: number; height: number }) => CanvasRenderingContext2D & Made;
}
