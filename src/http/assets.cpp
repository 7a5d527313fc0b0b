// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "base/share.hpp"
#include "base/text.hpp"
#include "http/compress.hpp"
#include "http/http.hpp"
#include "http/ranges.hpp"

namespace stepwise::http {
namespace {

namespace fs = std::filesystem;
using Bytes = std::shared_ptr<const std::string>;

constexpr std::string_view prefix = "/assets/";

struct Kind {
  std::string_view ending, type;
  bool compresses;
};
constexpr Kind kinds[] = {
    {".css", "text/css; charset=utf-8", true},
    {".js", "text/javascript; charset=utf-8", true},
    {".mjs", "text/javascript; charset=utf-8", true},
    {".json", "application/json", true},
    {".webmanifest", "application/manifest+json", true},
    {".svg", "image/svg+xml", true},
    {".txt", "text/plain; charset=utf-8", true},
    {".map", "application/json", true},
    {".ico", "image/x-icon", false},
    {".png", "image/png", false},
    {".jpg", "image/jpeg", false},
    {".webp", "image/webp", false},
    {".woff2", "font/woff2", false},
    {".pdf", "application/pdf", false},
};

Kind kind_of(std::string_view name) {
  for (const Kind& kind : kinds)
    if (name.ends_with(kind.ending)) return kind;
  return {"", "application/octet-stream", false};
}

struct Asset {
  std::string type, tag;
  Bytes plain, brotli, gzip;
  bool named_by_content = false;  ///< the name changes with the bytes, so it may be kept for good
};

/// A short fingerprint (FNV-1a) that changes when the bytes do.
std::string fingerprint(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return fmt::format("{:016x}", hash);
}

Bytes smaller(std::string packed, std::size_t than) {
  return packed.empty() || packed.size() >= than ? nullptr
                                                 : std::make_shared<const std::string>(std::move(packed));
}

Result<Bytes> packed(const fs::path& file, const char* ending, const std::string& plain,
                     std::string (*pack)(std::string_view)) {
  fs::path beside = file;
  beside += ending;
  if (!fs::exists(beside)) return smaller(pack(plain), plain.size());
  auto bytes = read_file(beside);
  if (!bytes) return tl::unexpected{bytes.error()};
  return smaller(std::move(*bytes), plain.size());
}

Result<Asset> read_asset(const fs::path& file, bool named_by_content) {
  auto bytes = read_file(file);
  if (!bytes) return tl::unexpected{bytes.error()};
  const Kind kind = kind_of(file.filename().string());
  Asset asset{std::string{kind.type},
              fingerprint(*bytes),
              std::make_shared<const std::string>(std::move(*bytes)),
              nullptr,
              nullptr,
              named_by_content};
  if (!kind.compresses) return asset;
  auto br = packed(file, ".br", *asset.plain, brotli);
  if (!br) return tl::unexpected{br.error()};
  auto gz = packed(file, ".gz", *asset.plain, gzip);
  if (!gz) return tl::unexpected{gz.error()};
  asset.brotli = std::move(*br);
  asset.gzip = std::move(*gz);
  return asset;
}

Result<std::map<std::string, std::string, std::less<>>> read_manifest(const fs::path& file) {
  const auto text = read_file(file);
  if (!text) return tl::unexpected{text.error()};
  std::map<std::string, std::string, std::less<>> names;
  const auto json = nlohmann::json::parse(*text, nullptr, false);
  if (!json.is_object())
    return fail(FaultKind::unavailable, file.string() + " is not a JSON object. Build the assets again.");
  for (const auto& [name, hashed] : json.items()) {
    if (!hashed.is_string())
      return fail(FaultKind::unavailable,
                  fmt::format("{}: \"{}\" names no file. Build the assets again.", file.string(), name));
    names[name] = hashed.get<std::string>();
  }
  return names;
}

class Loaded final : public Assets {
 public:
  std::map<std::string, std::string, std::less<>> names;
  std::map<std::string, Asset, std::less<>> files;

  std::string url(std::string_view name) const override {
    const auto found = names.find(name);
    return std::string{prefix} + (found == names.end() ? std::string{name} : found->second);
  }

  Response serve(const Request& request) const override {
    const std::string_view path = request.path;
    const auto found = path.starts_with(prefix) ? files.find(path.substr(prefix.size())) : files.end();
    if (found == files.end()) return Response::text(404, "There is no such file.\n");
    return answer(found->second, request);
  }

 private:
  struct Form {
    Bytes bytes;
    std::string_view coding;
    std::string tag;
  };

  static Form choose(const Asset& asset, const Request& request) {
    const auto accepted = request.header("accept-encoding");
    if (asset.brotli && accepts_coding(accepted, "br"))
      return {asset.brotli, "br", '"' + asset.tag + "-br\""};
    if (asset.gzip && accepts_coding(accepted, "gzip"))
      return {asset.gzip, "gzip", '"' + asset.tag + "-gz\""};
    return {asset.plain, "", '"' + asset.tag + '"'};
  }

  static Response answer(const Asset& asset, const Request& request) {
    const Form form = choose(asset, request);
    Response response;
    response.content_type = asset.type;
    response.cacheable = true;
    response.headers = {{"ETag", form.tag},
                        {"Cache-Control", asset.named_by_content ? "public, max-age=31536000, immutable"
                                                                 : "public, max-age=3600"},
                        {"Accept-Ranges", "bytes"}};
    if (asset.brotli || asset.gzip) response.headers.emplace_back("Vary", "Accept-Encoding");
    if (names_tag(request.header("if-none-match"), form.tag)) {
      response.status = 304;
      return response;
    }
    if (!form.coding.empty()) response.headers.emplace_back("Content-Encoding", form.coding);
    const auto condition = request.header("if-range");
    const bool ranged = request.method == Method::get && (condition.empty() || condition == form.tag);
    const Range range = ranged ? parse_range(request.header("range"), form.bytes->size()) : Range{};
    answer_range(response, form.bytes, range);
    return response;
  }
};

}  // namespace

Result<std::shared_ptr<const Assets>> Assets::load(const std::string& folder) {
  auto assets = std::make_shared<Loaded>();
  auto names = read_manifest(fs::path{folder} / "manifest.json");
  if (!names) return tl::unexpected{names.error()};
  assets->names = std::move(*names);
  std::set<std::string, std::less<>> hashed;
  for (const auto& [name, file] : assets->names) hashed.insert(file);
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator{folder, error}) {
    const auto name = fs::relative(entry.path(), folder).generic_string();
    if (!entry.is_regular_file() || name == "manifest.json" || name.ends_with(".br") || name.ends_with(".gz"))
      continue;
    auto asset = read_asset(entry.path(), hashed.contains(name));
    if (!asset) return tl::unexpected{asset.error()};
    assets->files.emplace(name, std::move(*asset));
  }
  for (const auto& file : hashed)
    if (!assets->files.contains(file))
      return fail(FaultKind::unavailable,
                  fmt::format("{} names {} but the file is not there. Build the assets again.",
                              folder + "/manifest.json", file));
  return std::shared_ptr<const Assets>{std::move(assets)};
}

}  // namespace stepwise::http
