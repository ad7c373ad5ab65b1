import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Longer than any push service's address. */
export const MOST_ADDRESS_LENGTH = 1024

/** What is no address of the open internet: this machine, its own network, what is set aside, and ways around to them. */
const closed = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, bits, 'ipv4')
/** The open half of the newer addresses, and in it what carries one of the older ones or is set aside. */
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(net, bits, 'ipv6')

/** Whether a numeric address lies in the open internet. */
export const isPublicAddress = (address: string): boolean => {
  switch (isIP(address)) {
    case 4:
      return !closed.check(address, 'ipv4')
    case 6:
      return open6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
    default:
      return false
  }
}

/** What an address is written with: nothing that a database or a header could not hold. */
const VISIBLE = /^[\x21-\x7e]+$/

/** Names that stand for this machine or its own network. */
const OWN_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|localdomain)$/

/**
 * Why messages are not sent to an address, in a sentence; null where they may be. An address comes from a browser, and so from anybody:
 * it must be a name in the open internet, over TLS at its usual port. Where that name leads is looked at when something is sent.
 */
export const complaintOfAddress = (text: string): string | null => {
  const refused = 'This is no address of a push service.'
  if (text.length > MOST_ADDRESS_LENGTH || !VISIBLE.test(text) || !URL.canParse(text)) return refused
  const { protocol, hostname, port, username, password } = new URL(text)
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return refused
  // The parser has read every way of writing a number as one: 0x7f.1 is 127.0.0.1 here.
  if (isIP(hostname) !== 0 || hostname.startsWith('[')) return refused
  const name = hostname.replace(/\.$/, '')
  return name.includes('.') && !OWN_NAMES.test(name) ? null : refused
}

/** A name led to an address that is not sent to. */
export class NotPublic extends Error {
  override name = 'NotPublic'
}

/** Finds where a name leads, at the very moment of the connection, and refuses it where one of its addresses is not in the open internet. */
export const lookupPublic: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? []
    if (error) return done(error, '')
    if (!first || !found.every(({ address }) => isPublicAddress(address)))
      return done(new NotPublic('the address of a push service leads into a closed network'), '')
    if (options.all) done(null, found)
    else done(null, first.address, first.family)
  })
}
