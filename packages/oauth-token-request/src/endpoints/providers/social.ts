import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';
import { NANGO, NANGO_CLIENT, OPENIDDICT } from './sources.js';

export const SOCIAL_NETWORKS: readonly Provider[] = [
  ...endpointsOf({ id: '42-intra', name: '42 Intra' }, [
    {
      kind: 'token',
      url: 'https://api.intra.42.fr/oauth/token',
      json: 'accepted',
      // Its guide shows curl -F.
      takesMultipart: true,
      evidence: 'code-search: api.intra.42.fr/oauth/token',
      quality: 'user-report',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'anilist', name: 'AniList' }, [
    {
      kind: 'token',
      url: 'https://anilist.co/api/v2/oauth/token',
      json: 'accepted',
      evidence: 'https://docs.anilist.co/guide/auth/authorization-code',
      quality: 'doc-example',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'apple', name: 'Sign in with Apple' }, [
    {
      kind: 'token',
      url: 'https://appleid.apple.com/auth/token',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/apple.ts',
      quality: 'source-code',
    },
    {
      kind: 'revocation',
      url: 'https://appleid.apple.com/auth/revoke',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/apple.ts',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'battlenet', name: 'Battle.net' }, [
    {
      kind: 'token',
      url: 'https://{oauth.battle.net|oauth.battlenet.com.cn}/token',
      json: 'undocumented',
      ...OPENIDDICT,
    },
  ]),
  ...endpointsOf({ id: 'discord', name: 'Discord' }, [
    {
      kind: 'revocation',
      url: 'https://{discord.com|discordapp.com}/api/oauth2/token/revoke',
      json: 'rejected',
      evidence: 'https://github.com/discord/discord-api-docs/blob/main/developers/topics/oauth2.mdx',
      quality: 'doc-statement',
    },
    {
      kind: 'revocation',
      url: 'https://{discord.com|discordapp.com}/api/v{version}/oauth2/token/revoke',
      json: 'rejected',
      evidence: 'https://github.com/discord/discord-api-docs/blob/main/developers/topics/oauth2.mdx',
      quality: 'doc-statement',
    },
    {
      kind: 'token',
      url: 'https://{discord.com|discordapp.com}/api/oauth2/token',
      json: 'rejected',
      takesMultipart: true,
      evidence: 'https://github.com/discord/discord-api-docs/blob/main/developers/topics/oauth2.mdx',
      quality: 'doc-statement',
    },
    {
      kind: 'token',
      url: 'https://{discord.com|discordapp.com}/api/v{version}/oauth2/token',
      json: 'rejected',
      takesMultipart: true,
      evidence: 'https://github.com/discord/discord-api-docs/blob/main/developers/topics/oauth2.mdx',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'epic-games', name: 'Epic Games' }, [
    { kind: 'token', url: 'https://api.epicgames.dev/epic/oauth/v2/token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'facebook', name: 'Facebook' }, [
    {
      kind: 'token',
      url: 'https://graph.facebook.com/{version}/oauth/access_token',
      json: 'accepted',
      ...NANGO_CLIENT,
    },
    {
      kind: 'token',
      url: 'https://graph.facebook.com/oauth/access_token',
      json: 'accepted',
      ...NANGO_CLIENT,
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'instagram', name: 'Instagram' }, [
    {
      kind: 'token',
      url: 'https://api.instagram.com/oauth/access_token',
      json: 'undocumented',
      // Its documented call is curl -F.
      takesMultipart: true,
      ...NANGO_CLIENT,
    },
  ]),
  ...endpointsOf({ id: 'kakao', name: 'Kakao' }, [
    {
      kind: 'token',
      url: 'https://kauth.kakao.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/kakao.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'kick', name: 'Kick' }, [
    {
      kind: 'token',
      url: 'https://id.kick.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/kick.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'lichess', name: 'Lichess' }, [
    {
      kind: 'token',
      url: 'https://lichess.org/api/token',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/lichess.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'line', name: 'LINE', sdk: '@line/bot-sdk' }, [
    {
      kind: 'token',
      url: 'https://api.line.me/{oauth2/v2.1/token|v2/oauth/accessToken}',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/line.ts',
      quality: 'source-code',
    },
    {
      kind: 'revocation',
      url: 'https://api.line.me/oauth2/v2.1/revoke',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/line.ts',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'linkedin', name: 'LinkedIn', sdk: 'linkedin-api-client' }, [
    {
      kind: 'token',
      url: 'https://www.linkedin.com/oauth/v2/accessToken',
      json: 'rejected',
      evidence: 'https://github.com/scribejava/scribejava/issues/1050',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'mailru', name: 'Mail.ru' }, [
    {
      kind: 'token',
      url: 'https://oauth.mail.ru/token',
      json: 'undocumented',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/mailru.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'meetup', name: 'Meetup' }, [
    { kind: 'token', url: 'https://secure.meetup.com/oauth2/access', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'microsoft-account-live', name: 'Microsoft account' }, [
    {
      kind: 'token',
      url: 'https://login.live.com/oauth20_token.srf',
      json: 'undocumented',
      evidence: 'https://github.com/python-social-auth/social-core/blob/master/social_core/backends/live.py',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'naver', name: 'Naver' }, [
    {
      kind: 'token',
      url: 'https://nid.naver.com/oauth2.0/token',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/naver.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'odnoklassniki', name: 'OK.ru' }, [
    {
      kind: 'token',
      url: 'https://api.ok.ru/oauth/token.do',
      json: 'undocumented',
      evidence: 'https://github.com/python-social-auth/social-core/blob/master/social_core/backends/odnoklassniki.py',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'osu', name: 'osu!' }, [
    {
      kind: 'token',
      url: 'https://osu.ppy.sh/oauth/token',
      json: 'accepted',
      evidence: 'https://docs.rs/crate/libosu/latest/source/src/apiv2/mod.rs',
      quality: 'source-code',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'patreon', name: 'Patreon', sdk: 'patreon' }, [
    { kind: 'token', url: 'https://www.patreon.com/api/oauth2/token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'petfinder', name: 'Petfinder', sdk: '@petfinder/petfinder-js' }, [
    {
      kind: 'token',
      url: 'https://api.petfinder.com/v2/oauth2/token',
      json: 'accepted',
      evidence: 'npm:@petfinder/petfinder-js',
      quality: 'source-code',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'pinterest', name: 'Pinterest' }, [
    { kind: 'token', url: 'https://api.pinterest.com/v5/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'producthunt', name: 'Product Hunt' }, [
    {
      kind: 'token',
      url: 'https://api.producthunt.com/v{version}/oauth/token',
      json: 'accepted',
      evidence: 'npm:producthunt',
      quality: 'user-report',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'qq', name: 'QQ' }, [
    {
      kind: 'token',
      url: 'https://graph.qq.com/oauth2.0/token',
      json: 'undocumented',
      evidence: 'https://github.com/python-social-auth/social-core/blob/master/social_core/backends/qq.py',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'reddit', name: 'Reddit' }, [
    {
      kind: 'token',
      url: 'https://www.reddit.com/api/v1/access_token',
      json: 'undocumented',
      // Its server, whose source was open, reads both alike (WebOb).
      takesMultipart: true,
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/reddit.ts',
      quality: 'source-code',
    },
    {
      kind: 'revocation',
      url: 'https://www.reddit.com/api/v1/revoke_token',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/reddit.ts',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'roblox', name: 'Roblox' }, [
    {
      kind: 'token',
      url: 'https://apis.roblox.com/oauth/v1/token',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/roblox.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'snapchat', name: 'Snapchat' }, [
    {
      kind: 'token',
      url: 'https://accounts.snapchat.com/{login|accounts}/oauth2/{access_token|token}',
      json: 'undocumented',
      ...NANGO,
    },
  ]),
  ...endpointsOf({ id: 'spotify', name: 'Spotify', sdk: '@spotify/web-api-ts-sdk' }, [
    {
      kind: 'token',
      url: 'https://accounts.spotify.com/api/token',
      json: 'rejected',
      answer: '415',
      evidence: 'https://github.com/spotify/web-api/issues/321',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'threads', name: 'Threads' }, [
    { kind: 'token', url: 'https://graph.threads.net/oauth/access_token', json: 'undocumented', ...NANGO_CLIENT },
  ]),
  ...endpointsOf({ id: 'tiktok', name: 'TikTok' }, [
    { kind: 'token', url: 'https://open.tiktokapis.com/v2/oauth/token/', json: 'undocumented', ...NANGO_CLIENT },
  ]),
  ...endpointsOf({ id: 'trakt', name: 'Trakt' }, [
    { kind: 'token', url: 'https://api.trakt.tv/oauth/{token|device/token}', json: 'accepted', ...OPENIDDICT },
    {
      kind: 'device_authorization',
      url: 'https://api.trakt.tv/oauth/device/code',
      json: 'accepted',
      ...OPENIDDICT,
      quality: 'inferred',
    },
    {
      kind: 'revocation',
      url: 'https://api.trakt.tv/oauth/revoke',
      json: 'accepted',
      ...OPENIDDICT,
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'trovo', name: 'Trovo' }, [
    {
      kind: 'token',
      url: 'https://open-api.trovo.live/openplatform/{exchangetoken|refreshtoken}',
      json: 'required',
      evidence:
        'https://github.com/openiddict/openiddict-core/blob/dev/src/OpenIddict.Client.WebIntegration/OpenIddictClientWebIntegrationHandlers.Exchange.cs',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'tumblr', name: 'Tumblr', sdk: 'tumblr.js' }, [
    { kind: 'token', url: 'https://api.tumblr.com/v2/oauth2/token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'twitch', name: 'Twitch' }, [
    {
      kind: 'token',
      url: 'https://id.twitch.tv/oauth2/token',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/twitch.ts',
      quality: 'source-code',
    },
    {
      kind: 'revocation',
      url: 'https://id.twitch.tv/oauth2/revoke',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/twitch.ts',
      quality: 'inferred',
    },
    {
      kind: 'device_authorization',
      url: 'https://id.twitch.tv/oauth2/device',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/twitch.ts',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'vk', name: 'VK' }, [
    {
      kind: 'token',
      url: 'https://oauth.vk.com/access_token',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/vk.ts',
      quality: 'source-code',
    },
    {
      kind: 'token',
      url: 'https://{id.vk.com|id.vk.ru}/oauth2/auth',
      json: 'undocumented',
      // Postiz sends it so.
      takesMultipart: true,
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/vk.ts',
      quality: 'inferred',
    },
  ]),
  // Its token request is a GET; stable_token takes JSON.
  ...endpointsOf({ id: 'warcraft-logs', name: 'Warcraft Logs' }, [
    {
      kind: 'token',
      url: 'https://{www|classic|fresh|sod|vanilla}.warcraftlogs.com/oauth/token',
      json: 'accepted',
      evidence: 'https://github.com/joachimhviid/aug-warcraftlogs-analyzer/blob/main/composables/useAuth.ts',
      quality: 'user-report',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'wechat', name: 'WeChat' }, [
    {
      kind: 'other',
      url: 'https://api.weixin.qq.com/sns/oauth2/access_token',
      json: 'undocumented',
      evidence: 'https://github.com/SocialiteProviders/Providers/blob/master/src/WeixinWeb/Provider.php',
      quality: 'source-code',
    },
    {
      kind: 'other',
      url: 'https://api.weixin.qq.com/cgi-bin/stable_token',
      json: 'required',
      evidence: 'https://github.com/SocialiteProviders/Providers/blob/master/src/WeixinWeb/Provider.php',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'weibo', name: 'Weibo' }, [
    { kind: 'token', url: 'https://api.weibo.com/oauth2/access_token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'x-twitter', name: 'X (Twitter)' }, [
    {
      kind: 'token',
      url: 'https://{api.x.com|api.twitter.com}/2/oauth2/token',
      json: 'undocumented',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/twitter.ts',
      quality: 'source-code',
    },
    {
      kind: 'token',
      url: 'https://api.twitter.com/oauth2/token',
      json: 'undocumented',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/twitter.ts',
      quality: 'inferred',
    },
    {
      kind: 'revocation',
      url: 'https://{api.x.com|api.twitter.com}/2/oauth2/revoke',
      json: 'undocumented',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/twitter.ts',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'yahoo', name: 'Yahoo' }, [
    { kind: 'token', url: 'https://api.login.yahoo.com/oauth2/get_token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'yandex', name: 'Yandex' }, [
    {
      kind: 'token',
      url: 'https://{oauth.yandex.com|oauth.yandex.ru}/token',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/yandex.ts',
      quality: 'source-code',
    },
  ]),
];
