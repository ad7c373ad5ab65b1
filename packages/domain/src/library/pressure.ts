/** Therapist's effort. 9 and 10 are refused by the schema, no override (domain README 8). */
export const PRESSURE_MAX = 8
