// What n8n's own types say of requests, which its package brings along with a hundred others.
declare module 'n8n-workflow' {
  type Plain = string | object | number | boolean | undefined | null;

  export interface IDataObject {
    [key: string]: Plain | IDataObject | Plain[] | IDataObject[];
  }

  export type IHttpRequestMethods = 'DELETE' | 'GET' | 'HEAD' | 'PATCH' | 'POST' | 'PUT';

  interface Options {
    baseURL?: string;
    method?: IHttpRequestMethods;
    headers?: IDataObject;
    qs?: IDataObject;
    json?: boolean;
  }

  export interface IHttpRequestOptions extends Options {
    url: string;
    body?: FormData | Plain | Plain[] | Buffer | URLSearchParams;
  }

  export interface IRequestOptions extends Options {
    url?: string;
    uri?: string;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    body?: any;
    form?: IDataObject | FormData;
    formData?: IDataObject | FormData;
  }

  export interface RequestHelperFunctions {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    httpRequest(requestOptions: IHttpRequestOptions): Promise<any>;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    request(uriOrObject: string | IRequestOptions, options?: IRequestOptions): Promise<any>;
  }

  export interface INodeExecutionData {
    json: IDataObject;
  }

  export type ICredentialDataDecryptedObject = Record<string, string | number | boolean | object>;

  interface Context {
    getCredentials<T extends object = ICredentialDataDecryptedObject>(type: string): Promise<T>;
    helpers: RequestHelperFunctions;
  }

  export type ILoadOptionsFunctions = Context;

  export interface IExecuteFunctions extends Context {
    helpers: RequestHelperFunctions & { returnJsonArray(data: IDataObject | IDataObject[]): INodeExecutionData[] };
  }

  export interface IHttpRequestHelper {
    helpers: Pick<RequestHelperFunctions, 'httpRequest'>;
  }
}
