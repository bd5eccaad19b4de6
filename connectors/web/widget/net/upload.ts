// Sends a file by XMLHttpRequest, because fetch tells nothing of how far an upload has come (https://xhr.spec.whatwg.org/).

/** What came back; status 0 where nobody answered. */
export interface Answered {
  status: number
  /** Seconds that the server asked to wait, 0 where it did not. */
  wait: number
  body: unknown
  /** It was given up because nothing moved any more. */
  silent: boolean
}

export type Send = (url: string, auth: string, file: Blob, progress: (part: number) => void, signal: AbortSignal) => Promise<Answered>

/** No progress for this long, in milliseconds: the connection is dead. */
const silence = 60_000

export const sendFile: Send = (url, auth, file, progress, signal) =>
  new Promise(resolve => {
    const request = new XMLHttpRequest()
    let timer: ReturnType<typeof setTimeout> | undefined
    let silent = false
    const cut = (): void => request.abort()
    const heard = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        silent = true
        cut()
      }, silence)
    }
    request.open('POST', url)
    request.responseType = 'text'
    request.setRequestHeader('authorization', auth)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      heard()
      if (total > 0) progress(loaded / total)
    })
    request.addEventListener('loadend', () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cut)
      let body: unknown
      try {
        body = JSON.parse(request.responseText)
      } catch {
        body = undefined
      }
      resolve({ status: request.status, wait: Number(request.getResponseHeader('retry-after') ?? 0), body, silent })
    })
    signal.addEventListener('abort', cut, { once: true })
    if (!signal.aborted) heard()
    if (signal.aborted) resolve({ status: 0, wait: 0, body: undefined, silent })
    else request.send(file)
  })
