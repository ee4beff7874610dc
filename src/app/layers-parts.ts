/** What is shown of layers, in the margin and before the text: one file, which comes after the text. */
export { ArrivalDesk } from "../features/layers/ArrivalDesk";
export { LayersDesk } from "../features/layers/LayersDesk";
