// Security headers of pages (OWASP Secure Headers). API answers need none of them beyond what they write themselves.
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Strict by default: a page runs its own scripts only and is framed by nobody. A part that wants more (the widget is framed by
 * the customers' pages) sets its own Content-Security-Policy and removes X-Frame-Options on its own responses.
 */
export const pageHeaders = (publicUrl: string): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // Only where the public address is HTTPS: on plain http://localhost it would lock people out of their own machine.
    strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 15_552_000, includeSubDomains: false } : false,
  })
