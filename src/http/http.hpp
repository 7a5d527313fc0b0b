// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace stepwise::http {

enum class Method { get, head, post, put, patch, del, options, other };
std::string_view method_name(Method method);

/// Fields of a form or of a query, in the order sent; a name may come more than once.
class Fields {
 public:
  void add(std::string name, std::string value) { pairs_.emplace_back(std::move(name), std::move(value)); }
  /// The first value, "" when there is none.
  std::string_view get(std::string_view name) const;
  std::optional<std::string_view> find(std::string_view name) const;
  std::vector<std::string_view> all(std::string_view name) const;
  bool has(std::string_view name) const { return find(name).has_value(); }
  const std::vector<std::pair<std::string, std::string>>& pairs() const { return pairs_; }

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

/// Percent-decodes; bad escapes and bad UTF-8 are a Fault.
Result<std::string> decode_component(std::string_view text, bool plus_is_space);
std::string encode_component(std::string_view text);
Result<Fields> parse_urlencoded(std::string_view text);
/// The query again, for links that keep filters: encoded, without empty values.
std::string write_query(const Fields& fields);

class BodyFile;
struct Request;

struct Upload {
  std::string field, file_name, content_type;
  std::string bytes;                             ///< empty when the body was kept on the disk
  std::shared_ptr<const BodyFile> held = nullptr;
  std::string_view part_of_held = {};            ///< lives as long as `held`
  /// The file's bytes, wherever they are.
  std::string_view content() const { return held ? part_of_held : std::string_view{bytes}; }
};
struct Form {
  Fields fields;
  std::vector<Upload> files;
};
/// With `held`, whose view `body` is, files are not copied but point into it.
Result<Form> parse_multipart(std::string_view body, std::string_view content_type, const std::shared_ptr<const BodyFile>& held = nullptr);
/// `name=value; name=value`; malformed pieces are dropped.
Fields parse_cookies(std::string_view header);

struct Cookie {
  std::string name, value, path = "/";
  std::optional<std::int64_t> max_age_seconds;  ///< nothing: until the browser closes; 0: forget it
  bool secure = true;
};
/// A Set-Cookie value, always HttpOnly and SameSite=Lax.
std::string write_cookie(const Cookie& cookie);

struct Request {
  Method method = Method::get;
  std::string target;                 ///< as sent
  std::string path;                   ///< decoded, always begins with /, never holds .. or a NUL
  Fields query;
  std::vector<std::pair<std::string, std::string>> headers;  ///< names in small letters
  Fields cookies;
  Form form;                          ///< of a POST with a form body
  std::string body;                   ///< any other body
  std::shared_ptr<BodyFile> body_file;  ///< instead, of a path whose bodies go to the disk (Limits::spooled)
  std::string address;                ///< of the browser, through trusted proxies
  bool secure = false;                ///< TLS here or at a trusted proxy
  std::string id;                     ///< request id, also sent back as X-Request-Id
  std::map<std::string, std::string, std::less<>> parts;  ///< what the route's :names matched
  std::string refusal;                ///< why the server itself refuses it, a sentence for the error page; else empty
  bool may_block = true;              ///< false while the handler runs on an event loop
  std::string_view header(std::string_view small_name) const;
  std::string_view part(std::string_view name) const;
};

/// A body made of pieces, so that cached pieces are sent without being copied.
using Piece = std::variant<std::string, std::shared_ptr<const std::string>>;

/// Something the answer must wait for before it is sent (a durable audit line). `then` calls back once, from any
/// thread, with whether it went well; when it did not, the answer becomes the server's "unavailable" page.
struct Wait {
  std::function<void(std::function<void(bool)>)> then;
};

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers;
  std::vector<Piece> body;
  std::vector<Wait> waits;
  bool needs_pool = false; ///< from an on_loop handler: nothing was done, call it again on the pool
  bool cacheable = false;  ///< otherwise Cache-Control: no-store is sent

  static Response text(int status, std::string words);
  static Response html(int status, std::string markup);
  /// 303 See Other.
  static Response redirect(std::string location);
  std::string whole_body() const;
};

/// Where a handler runs: on the event loop (must be quick and never block) or on the pool.
enum class Run { on_loop, on_pool };

using Handler = std::function<Response(Request&)>;

/// Method and path patterns ("/people/:person/contacts") to handlers. Literal parts win over names. A last part of `*`
/// ("/assets/*") takes the rest of the path, found as part "*". Throws std::logic_error for a pattern given twice.
class Router {
 public:
  void add(Method method, std::string_view pattern, Run run, Handler handler);
  struct Match {
    const Handler* handler = nullptr;
    Run run = Run::on_pool;
    bool path_known = false;  ///< some other method is allowed: 405
    std::string allow;        ///< filled when no handler was found: "GET, HEAD, POST"
    std::string_view pattern; ///< as it was added, for logs; lives as long as the router
  };
  /// Fills request.parts.
  Match find(Request& request) const;

 private:
  struct Node;
  std::shared_ptr<Node> root_;
};

/// Large uploads: POSTs to exactly this path, by who is admitted, go to the disk as they come and may be this long. For
/// anyone else the ordinary limit holds. `admits` is asked on the event loop, before the body, with the head alone.
struct Spool {
  std::string path;
  std::size_t most_bytes = 0;
  std::string folder;   ///< on the disk that should hold them; must be there
  std::function<bool(const Request&)> admits;
};

struct Limits {
  std::size_t header_bytes = 16 * 1024;
  std::size_t body_bytes = 8 * 1024 * 1024;
  /// Paths beginning with these may send more (uploads): prefix and limit.
  std::vector<std::pair<std::string, std::size_t>> larger_bodies;
  std::vector<Spool> spooled;
  int header_seconds = 10, body_seconds = 60, idle_seconds = 75, write_seconds = 60;
  std::size_t connections = 20'000;
};

struct Settings {
  std::string address = "127.0.0.1";
  unsigned short port = 8080;       ///< 0: any free port
  unsigned short admin_port = 0;    ///< /healthz, /readyz, /metrics; 0: any free port
  bool admin = true;
  int loops = 0;                    ///< event loop threads; 0: one a core
  int pool_threads = 32;
  std::size_t pool_queue = 1024;    ///< requests that may wait for a pool thread; more are answered 503 at once
  Limits limits;
  std::vector<std::string> trusted_proxies;  ///< addresses or CIDR blocks whose X-Forwarded-* are believed
  std::string certificate_file, key_file;    ///< both: TLS here
  int drain_seconds = 20;
};

/// Makes the pages that the server itself must show (400, 404, 405, 408, 413, 414, 431, 500, 503). Never throws.
using ErrorPage = std::function<Response(int status, const Request* request)>;

class Server {
 public:
  /// `metrics` adds lines of Prometheus text; `ready` says whether /readyz is 200.
  Server(Settings settings, Router router, ErrorPage error_page, std::function<std::string()> metrics, std::function<bool()> ready);
  ~Server();
  /// Listens. A port in use is a Fault that names it.
  Result<void> start();
  unsigned short port() const;
  unsigned short admin_port() const;
  /// Stops accepting, finishes what is under way (up to drain_seconds), closes.
  void stop();
  /// Blocks until SIGTERM or SIGINT, or stop() from another thread.
  void run_until_stopped();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Files of a folder made ready in memory at start: content-hashed names, brotli and gzip made beforehand, ETag,
/// conditional and range requests, immutable caching.
class Assets {
 public:
  /// Reads `folder` and its `manifest.json` ({"app.css": "app-1a2b3c4d.css", ...}).
  static Result<std::shared_ptr<const Assets>> load(const std::string& folder);
  virtual ~Assets() = default;
  /// "/assets/app-1a2b3c4d.css" for "app.css".
  virtual std::string url(std::string_view name) const = 0;
  virtual Response serve(const Request& request) const = 0;  ///< for GET and HEAD /assets/*
};

}  // namespace stepwise::http
