export { AesTextSeal } from './aes-text-seal.ts';
export { Argon2PasswordHasher } from './argon2-password-hasher.ts';
export { OpenIdProvider, type OpenIdProviderOptions } from './open-id-provider.ts';
export { ZxcvbnPasswordStrength } from './zxcvbn-password-strength.ts';
