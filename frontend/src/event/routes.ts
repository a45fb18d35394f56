import type { RouteRecordRaw } from 'vue-router'
import { isBureau } from '../session/session'

/** Only a bureau holds events; whoever comes here otherwise is led to the list. */
const hosting = () => (isBureau.value ? true : '/app/')
const of = (page: string, component: RouteRecordRaw['component']) =>
  ({ path: `/app/events/:id${page}`, component, props: true, beforeEnter: hosting }) as RouteRecordRaw

const host: RouteRecordRaw[] = [
  { path: '/app/events', component: () => import('./host/Events.vue'), beforeEnter: hosting },
  { path: '/app/events/new', component: () => import('./host/EventForm.vue'), beforeEnter: hosting },
  of('', () => import('./host/EventHome.vue')),
  of('/edit', () => import('./host/EventForm.vue')),
  of('/members', () => import('./host/Members.vue')),
  of('/requests', () => import('./host/Requests.vue')),
  of('/timetable', () => import('./host/Timetable.vue')),
  of('/repair', () => import('./host/Repair.vue')),
]

export default [...host] satisfies RouteRecordRaw[]
