import type { MiddlewareHandler } from 'hono'
import type { Desk } from '../../store/desk.ts'
import type { Env } from '../context.ts'
import { trouble } from '../trouble.tsx'

/** Answers nothing from a database whose decisions would be lost, as one whose file was deleted. */
export const soundDatabase =
  (desk: Pick<Desk, 'fault'>): MiddlewareHandler<Env> =>
  async (request, next) => {
    const fault = await desk.fault()
    return fault === undefined ? next() : trouble(request, fault, 503)
  }
