/** The first name, which is what somebody is called. */
export const firstName = (name: string): string => name.split(' ')[0] || name
