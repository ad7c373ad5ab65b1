/** What a browser says in its console of a network that is not there. */
export const LOST = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/
