// What is selected, told to the drawing and to the table without sending either of them again.
export default function ({ data }) {
  globalThis.graphxSignal = data;
  dispatchEvent(new CustomEvent('graphx-signal'));
}
