export { Argon2PasswordHasher } from './argon2-password-hasher.ts';
export { ZxcvbnPasswordStrength } from './zxcvbn-password-strength.ts';
