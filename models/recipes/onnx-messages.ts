import { create, createFileRegistry, fromBinary, toBinary, type DescMessage, type Message } from '@bufbuild/protobuf';
import {
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
  FileDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt';

interface OnnxAttribute extends Message {
  name: string;
  i: bigint;
}

export interface OnnxNode extends Message {
  input: string[];
  output: string[];
  name: string;
  opType: string;
  attribute: OnnxAttribute[];
}

export interface OnnxTensor extends Message {
  dims: bigint[];
  dataType: number;
  name: string;
}

export interface OnnxGraph extends Message {
  node: OnnxNode[];
  initializer: OnnxTensor[];
  valueInfo: (Message & { name: string })[];
}

export interface OnnxModel extends Message {
  graph?: OnnxGraph;
}

/** Element types as ONNX numbers them. */
export const onnxFloat = 1;
export const onnxInt8 = 3;
/** The kind of an attribute whose value is in `i`, as ONNX numbers it. */
const integerAttribute = 2;

/**
 * The public format's numbers for the fields that we touch. All others are kept as unknown fields and written back.
 * Proto2, because a field that is present and zero must stay present: the runtime asks whether it is there.
 */
const onnxFile = create(FileDescriptorProtoSchema, {
  name: 'onnx-subset.proto',
  package: 'onnx',
  syntax: 'proto2',
  messageType: [
    message('ModelProto', [one('graph', 7, 'GraphProto')]),
    message('GraphProto', [
      many('node', 1, 'NodeProto'),
      many('initializer', 5, 'TensorProto'),
      many('value_info', 13, 'ValueInfoProto'),
    ]),
    message('NodeProto', [
      many('input', 1, Type.STRING),
      many('output', 2, Type.STRING),
      one('name', 3, Type.STRING),
      one('op_type', 4, Type.STRING),
      many('attribute', 5, 'AttributeProto'),
    ]),
    message('AttributeProto', [one('name', 1, Type.STRING), one('i', 3, Type.INT64), one('type', 20, Type.INT32)]),
    message('TensorProto', [many('dims', 1, Type.INT64), one('data_type', 2, Type.INT32), one('name', 8, Type.STRING)]),
    message('ValueInfoProto', [one('name', 1, Type.STRING)]),
  ],
});

const registry = createFileRegistry(onnxFile, () => undefined);

/** @throws Error when the bytes are not in protobuf's encoding. */
export function parseOnnxModel(bytes: Uint8Array): OnnxModel {
  return fromBinary(describe('ModelProto'), bytes);
}

export function serialiseOnnxModel(model: OnnxModel): Uint8Array<ArrayBuffer> {
  return toBinary(describe('ModelProto'), model);
}

interface OnnxNodeContent {
  opType: string;
  input: string[];
  output: string[];
  /** Attributes whose values are integers, by name. */
  integers?: Record<string, number>;
}

export function createOnnxNode({ opType, input, output, integers = {} }: OnnxNodeContent): OnnxNode {
  const attribute = Object.entries(integers).map(([name, value]) => {
    return { name, i: BigInt(value), type: integerAttribute };
  });
  const content: object = { name: `${output[0]}_${opType}`, opType, input, output, attribute };
  return create(describe('NodeProto'), content as Record<string, unknown>) as OnnxNode;
}

function describe(name: string): DescMessage {
  const description = registry.getMessage(`onnx.${name}`);
  if (!description) throw new Error(`The ONNX description lacks ${name}.`);
  return description;
}

function message(name: string, fields: object[]): object {
  return { name, field: fields };
}

function one(name: string, number: number, type: Type | string): object {
  return { name, number, label: Label.OPTIONAL, ...typeOf(type) };
}

function many(name: string, number: number, type: Type | string): object {
  return { name, number, label: Label.REPEATED, ...typeOf(type) };
}

function typeOf(type: Type | string): object {
  return typeof type === 'string' ? { type: Type.MESSAGE, typeName: `.onnx.${type}` } : { type };
}
