import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';

interface Token {
  access_token: string;
  expires_in: number;
}

@Injectable({ providedIn: 'root' })
export class AuthService {
  private readonly http = inject(HttpClient);
  private readonly tokenUrl = 'https://id.example.com/realms/main/protocol/openid-connect/token';

  refresh(refreshToken: string, scope?: string) {
    return this.http.post<Token>(this.tokenUrl, {
      grant_type: 'refresh_token',
      client_id: 'web',
      refresh_token: refreshToken,
      scope,
    });
  }
}
