import {
  createOnnxNode,
  onnxFloat,
  parseOnnxModel,
  serialiseOnnxModel,
  type OnnxGraph,
  type OnnxNode,
} from '../../models/recipes/onnx-messages.ts';

/**
 * Undoes the recipe: the fetched file, whose weights are int8 and whose arithmetic is fp32, with its guards around
 * softmax. It is what the recipe is compared with, and saves keeping a second file on disk.
 */
export function restoreFloatArithmetic(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const model = parseOnnxModel(bytes);
  const graph = model.graph;
  if (!graph) throw new Error('The file holds no ONNX graph.');
  const restored = new Set<OnnxNode>();
  // The mask is a choice between zero and a very small number, and so brings the constant that the guards need.
  const zero = findOne(graph, (node) => node.opType === 'Where').input[1] ?? '';
  graph.node = graph.node.flatMap((node) => {
    if (node.opType === 'MatMulInteger') return restoreProduct(graph, node, restored);
    return node.opType === 'Softmax' ? guardSoftmax(node, zero) : [node];
  });
  graph.node = graph.node.filter((node) => !restored.has(node) && node.opType !== 'DynamicQuantizeLinear');
  return serialiseOnnxModel(model);
}

/** Follows MatMulInteger to its Cast and last Mul, and back to the activation that was quantised. */
function restoreProduct(graph: OnnxGraph, node: OnnxNode, restored: Set<OnnxNode>): OnnxNode[] {
  const [quantised = '', values = ''] = node.input;
  const cast = findOne(graph, (other) => other.input[0] === node.output[0]);
  const scaled = findOne(graph, (other) => other.input[0] === cast.output[0]);
  const factor = findOne(graph, (other) => other.output[0] === scaled.input[1]);
  const quantise = findOne(graph, (other) => other.output[0] === quantised);
  const scale = graph.initializer.find((tensor) => tensor.name === factor.input[1]);
  if (!scale) throw new Error(`The product ${node.name} has no scale.`);
  if (scale.dims.length === 1) scale.dims = [1n, ...scale.dims];
  restored.add(cast).add(scaled).add(factor);
  const [real, weight] = [`${values}_real`, `${values}_weight`];
  return [
    createOnnxNode({ opType: 'Cast', input: [values], output: [real], integers: { to: onnxFloat } }),
    createOnnxNode({ opType: 'Mul', input: [real, scale.name], output: [weight] }),
    createOnnxNode({ opType: 'MatMul', input: [quantise.input[0] ?? '', weight], output: scaled.output }),
  ];
}

function guardSoftmax(softmax: OnnxNode, zero: string): OnnxNode[] {
  const [guarded = ''] = softmax.output;
  const [plain, test] = [`${guarded}_plain`, `${guarded}_test`];
  softmax.output = [plain];
  return [
    softmax,
    createOnnxNode({ opType: 'IsNaN', input: [plain], output: [test] }),
    createOnnxNode({ opType: 'Where', input: [test, zero, plain], output: [guarded] }),
  ];
}

function findOne(graph: OnnxGraph, matches: (node: OnnxNode) => boolean): OnnxNode {
  const found = graph.node.find(matches);
  if (!found) throw new Error('The graph is not one that the recipe makes.');
  return found;
}
