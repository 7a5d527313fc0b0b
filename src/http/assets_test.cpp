// SPDX-License-Identifier: Apache-2.0
#include <brotli/decode.h>
#include <gmock/gmock.h>
#include <unistd.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>

#include "http/http.hpp"

namespace stepwise::http {
namespace {

using testing::HasSubstr;

const std::string style = [] {
  std::string text;
  for (int i = 0; i < 500; ++i) text += ".part-" + std::to_string(i) + " { color: #0b0c0c }\n";
  return text;
}();

class AssetsTest : public testing::Test {
 protected:
  AssetsTest() {
    std::filesystem::create_directories(folder_ / "images");
    write("manifest.json", R"({"app.css": "app-1a2b.css", "made.js": "made-3c4d.js"})");
    write("app-1a2b.css", style);
    write("made-3c4d.js", "0123456789 0123456789 0123456789");
    write("made-3c4d.js.br", "made before");
    write("images/icon.png", "png bytes");
    write("secret.txt", "in the folder, so it is served");
  }
  ~AssetsTest() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream{folder_ / name, std::ios::binary} << text;
  }

  static std::string header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
      if (key == name) return value;
    return {};
  }

  Response ask(const std::string& path, std::vector<std::pair<std::string, std::string>> headers = {},
               Method method = Method::get) const {
    const auto assets = Assets::load(folder_);
    EXPECT_TRUE(assets) << assets.error().sentence;
    Request request;
    request.method = method;
    request.path = path;
    request.headers = std::move(headers);
    return (*assets)->serve(request);
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("stepwise-assets-" + std::to_string(::getpid()));
};

TEST_F(AssetsTest, KnowsEachFilesAddress) {
  const auto assets = Assets::load(folder_);
  ASSERT_TRUE(assets) << assets.error().sentence;
  EXPECT_EQ((*assets)->url("app.css"), "/assets/app-1a2b.css");
  EXPECT_EQ((*assets)->url("images/icon.png"), "/assets/images/icon.png");
}

TEST_F(AssetsTest, ServesAFileWhole) {
  const auto answer = ask("/assets/app-1a2b.css");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.whole_body(), style);
  EXPECT_EQ(answer.content_type, "text/css; charset=utf-8");
  EXPECT_EQ(header(answer, "Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(header(answer, "Vary"), "Accept-Encoding");
  EXPECT_TRUE(answer.cacheable);
  const auto icon = ask("/assets/images/icon.png");
  EXPECT_EQ(icon.content_type, "image/png");
  EXPECT_EQ(header(icon, "Cache-Control"), "public, max-age=3600");
  EXPECT_EQ(header(icon, "Vary"), "");
}

TEST_F(AssetsTest, ServesItSmallerToThoseWhoCanReadThat) {
  const auto br = ask("/assets/app-1a2b.css", {{"accept-encoding", "gzip, br"}});
  EXPECT_EQ(header(br, "Content-Encoding"), "br");
  std::string plain(style.size() + 1, '\0');
  std::size_t size = plain.size();
  const auto packed = br.whole_body();
  ASSERT_EQ(BrotliDecoderDecompress(packed.size(), reinterpret_cast<const std::uint8_t*>(packed.data()),
                                    &size, reinterpret_cast<std::uint8_t*>(plain.data())),
            BROTLI_DECODER_RESULT_SUCCESS);
  EXPECT_EQ(plain.substr(0, size), style);
  const auto gz = ask("/assets/app-1a2b.css", {{"accept-encoding", "gzip"}});
  EXPECT_EQ(header(gz, "Content-Encoding"), "gzip");
  EXPECT_EQ(gz.whole_body().substr(0, 2), "\x1f\x8b");
  EXPECT_LT(gz.whole_body().size(), style.size());
  EXPECT_NE(header(gz, "ETag"), header(br, "ETag"));
}

TEST_F(AssetsTest, UsesWhatTheBuildMade) {
  EXPECT_EQ(ask("/assets/made-3c4d.js", {{"accept-encoding", "br"}}).whole_body(), "made before");
  EXPECT_EQ(ask("/assets/made-3c4d.js.br").status, 404);
}

TEST_F(AssetsTest, SaysWhenNothingChanged) {
  const auto tag = header(ask("/assets/app-1a2b.css"), "ETag");
  const auto same = ask("/assets/app-1a2b.css", {{"if-none-match", "\"x\", " + tag}});
  EXPECT_EQ(same.status, 304);
  EXPECT_TRUE(same.whole_body().empty());
  EXPECT_EQ(header(same, "ETag"), tag);
  EXPECT_EQ(ask("/assets/app-1a2b.css", {{"if-none-match", "\"x\""}}).status, 200);
}

TEST_F(AssetsTest, ServesARange) {
  const auto part = ask("/assets/images/icon.png", {{"range", "bytes=4-"}});
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.whole_body(), "bytes");
  EXPECT_EQ(header(part, "Content-Range"), "bytes 4-8/9");
  const auto outside = ask("/assets/images/icon.png", {{"range", "bytes=9-"}});
  EXPECT_EQ(outside.status, 416);
  EXPECT_EQ(header(outside, "Content-Range"), "bytes */9");
  EXPECT_EQ(ask("/assets/images/icon.png", {{"range", "bytes=4-"}, {"if-range", "\"old\""}}).status, 200);
}

TEST_F(AssetsTest, ServesNothingElse) {
  for (const char* path : {"/assets/", "/assets/manifest.json", "/assets/nothing.css", "/assets/images",
                           "/assets/../secret.txt", "/assets//secret.txt", "/else/app.css", ""})
    EXPECT_EQ(ask(path).status, 404) << path;
}

TEST_F(AssetsTest, SaysWhatIsWrongWithTheFolder) {
  const auto fault = [this] {
    const auto assets = Assets::load(folder_);
    return assets ? std::string{} : assets.error().sentence;
  };
  write("manifest.json", R"({"app.css": "gone.css"})");
  EXPECT_THAT(fault(), HasSubstr("gone.css"));
  write("manifest.json", "[]");
  EXPECT_THAT(fault(), HasSubstr("manifest.json"));
  write("manifest.json", R"({"app.css": 3})");
  EXPECT_THAT(fault(), HasSubstr("app.css"));
  std::filesystem::remove(folder_ / "manifest.json");
  EXPECT_THAT(fault(), HasSubstr("manifest.json"));
}

}  // namespace
}  // namespace stepwise::http
