/** Shortest password accepted; NIST SP 800-63B asks for at least 8, we ask for 10. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128
