import type { Socket } from 'node:net'
import type { TlsFacts } from '@/lib/http/exchange'

/** An open connection, and what was learned when it was made. */
export interface Connection {
  socket: Socket
  tls: TlsFacts | null
}

/** Connections that wait for the next request to the same origin. */
export interface Connections {
  take(origin: string): Connection | null
  keep(origin: string, connection: Connection): void
  close(): void
}

/** Keeps connections open between requests, the `most` that were used last; none of them keeps the process alive. */
export function keepConnections(most = 64): Connections {
  const idle: { origin: string; connection: Connection; release(): void }[] = []

  const remove = (socket: Socket) => {
    const at = idle.findIndex(({ connection }) => connection.socket === socket)
    return at < 0 ? null : (idle.splice(at, 1)[0] ?? null)
  }

  return {
    take(origin) {
      const found = idle.findLast((entry) => entry.origin === origin)
      if (!found) return null
      remove(found.connection.socket)
      found.release()
      return found.connection
    },
    keep(origin, connection) {
      const { socket } = connection
      if (socket.destroyed) return
      // Bytes that nobody asked for would be taken for the answer to the next request.
      const unasked = () => socket.destroy()
      const closed = () => void remove(socket)
      socket.unref().once('data', unasked).once('end', unasked).once('close', closed)
      const release = () => {
        socket.ref().off('data', unasked).off('end', unasked).off('close', closed)
      }
      idle.push({ origin, connection, release })
      if (idle.length > most) idle[0]?.connection.socket.destroy()
    },
    close() {
      for (const { connection } of idle.splice(0)) connection.socket.destroy()
    },
  }
}
