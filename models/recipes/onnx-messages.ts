import { create, createFileRegistry, fromBinary, toBinary, type DescMessage, type Message } from '@bufbuild/protobuf';
import {
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
  FileDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt';

export interface OnnxAttribute extends Message {
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

const { OPTIONAL, REPEATED } = Label;

/**
 * The public format's numbers for the fields that we touch. All others are kept as unknown fields and written back.
 * Proto2, because a field that is present and zero must stay present: the runtime asks whether it is there.
 */
const onnxFile = create(FileDescriptorProtoSchema, {
  name: 'onnx-subset.proto',
  package: 'onnx',
  syntax: 'proto2',
  messageType: [
    message('ModelProto', [field('graph', 7, OPTIONAL, 'GraphProto')]),
    message('GraphProto', [
      field('node', 1, REPEATED, 'NodeProto'),
      field('initializer', 5, REPEATED, 'TensorProto'),
      field('value_info', 13, REPEATED, 'ValueInfoProto'),
    ]),
    message('NodeProto', [
      field('input', 1, REPEATED, Type.STRING),
      field('output', 2, REPEATED, Type.STRING),
      field('name', 3, OPTIONAL, Type.STRING),
      field('op_type', 4, OPTIONAL, Type.STRING),
      field('attribute', 5, REPEATED, 'AttributeProto'),
    ]),
    message('AttributeProto', [
      field('name', 1, OPTIONAL, Type.STRING),
      field('i', 3, OPTIONAL, Type.INT64),
      field('type', 20, OPTIONAL, Type.INT32),
    ]),
    message('TensorProto', [
      field('dims', 1, REPEATED, Type.INT64),
      field('data_type', 2, OPTIONAL, Type.INT32),
      field('name', 8, OPTIONAL, Type.STRING),
    ]),
    message('ValueInfoProto', [field('name', 1, OPTIONAL, Type.STRING)]),
  ],
});

const registry = createFileRegistry(onnxFile, () => undefined);

/** @throws Error when the bytes are not in protobuf's encoding. */
export function parseOnnxModel(bytes: Uint8Array): OnnxModel {
  return fromBinary(describe('ModelProto'), bytes) as OnnxModel;
}

export function serialiseOnnxModel(model: OnnxModel): Uint8Array<ArrayBuffer> {
  return toBinary(describe('ModelProto'), model);
}

/** The attributes are integers by name. */
export function createOnnxNode(
  opType: string,
  input: string[],
  output: string[],
  integers: Record<string, number> = {},
): OnnxNode {
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

function field(name: string, number: number, label: Label, type: Type | string): object {
  return typeof type === 'string'
    ? { name, number, label, type: Type.MESSAGE, typeName: `.onnx.${type}` }
    : { name, number, label, type };
}
