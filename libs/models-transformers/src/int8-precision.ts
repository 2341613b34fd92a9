import { readFileSync } from 'node:fs';

/**
 * The runtime's `x64quantprecision`. Without VNNI instructions, x64 processors overflow when they add products of int8
 * weights, so the runtime must widen them ('1'); with VNNI that would cost half the speed for nothing ('0').
 */
export function chooseInt8Precision(readProcessorInfo: () => string = readLinuxProcessorInfo): '0' | '1' {
  return /\b(avx512_vnni|avx_vnni)\b/u.test(readProcessorInfo()) ? '0' : '1';
}

function readLinuxProcessorInfo(): string {
  return process.platform === 'linux' ? readFileSync('/proc/cpuinfo', 'utf8') : '';
}
