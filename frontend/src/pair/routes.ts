import type { RouteRecordRaw } from 'vue-router'

export default [{ path: '/app/matches', component: () => import('./Pairs.vue') }] satisfies RouteRecordRaw[]
