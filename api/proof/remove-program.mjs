export default function remove() {
  globalThis.removeProvenProgram();
}
