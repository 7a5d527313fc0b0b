// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdio>
#include <filesystem>

#include "http/test/site.hpp"

namespace stepwise::http::test {
namespace {

using testing::HasSubstr;

/// A key and a certificate for it, signed by itself, in two files of a folder of the test's own.
struct Papers {
  std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("stepwise-tls-" + std::to_string(::getpid()));
  std::string certificate = folder / "certificate.pem", key = folder / "key.pem";

  Papers() {
    std::filesystem::create_directories(folder);
    EVP_PKEY* pair = EVP_EC_gen("P-256");
    X509* paper = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(paper), 1);
    X509_gmtime_adj(X509_getm_notBefore(paper), 0);
    X509_gmtime_adj(X509_getm_notAfter(paper), 3600);
    X509_set_pubkey(paper, pair);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(paper), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
    X509_set_issuer_name(paper, X509_get_subject_name(paper));
    X509_sign(paper, pair, EVP_sha256());
    write(certificate, [&](std::FILE* file) { PEM_write_X509(file, paper); });
    write(key,
          [&](std::FILE* file) { PEM_write_PrivateKey(file, pair, nullptr, nullptr, 0, nullptr, nullptr); });
    X509_free(paper);
    EVP_PKEY_free(pair);
  }
  ~Papers() { std::filesystem::remove_all(folder); }

  template <class Write>
  static void write(const std::string& name, Write body) {
    std::FILE* file = std::fopen(name.c_str(), "w");
    body(file);
    std::fclose(file);
  }
};

/// A TLS client on a raw socket.
class Secret {
 public:
  explicit Secret(unsigned short port)
      : wire_{port}, context_{SSL_CTX_new(TLS_client_method())}, ssl_{SSL_new(context_)} {
    SSL_set_fd(ssl_, wire_.socket());
    agreed_ = SSL_connect(ssl_) == 1;
  }
  ~Secret() {
    SSL_free(ssl_);
    SSL_CTX_free(context_);
  }
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  bool agreed() const { return agreed_; }
  void send(std::string_view bytes) { SSL_write(ssl_, bytes.data(), static_cast<int>(bytes.size())); }
  std::string read(std::size_t size) {
    std::string all(size, '\0');
    std::size_t got = 0;
    for (int some = 1; got < size && some > 0; got += some > 0 ? static_cast<std::size_t>(some) : 0)
      some = SSL_read(ssl_, all.data() + got, static_cast<int>(size - got));
    all.resize(got);
    return all;
  }

 private:
  Wire wire_;
  SSL_CTX* context_;
  SSL* ssl_;
  bool agreed_;
};

class TlsTest : public testing::Test, public Sample {
 protected:
  TlsTest() {
    settings.certificate_file = papers.certificate;
    settings.key_file = papers.key;
  }
  Papers papers;
};

TEST_F(TlsTest, ServesPagesAndSaysToStaySecure) {
  start();
  Secret client{server->port()};
  ASSERT_TRUE(client.agreed());
  client.send(get("/who", "Connection: close\r\n"));
  const auto answer = client.read(100'000);
  EXPECT_THAT(body(answer), testing::StartsWith("127.0.0.1 secure test "));
  EXPECT_THAT(answer, HasSubstr("Strict-Transport-Security: max-age=31536000\r\n"));
}

TEST_F(TlsTest, CarriesLargeBodiesBothWays) {
  start();
  Secret client{server->port()};
  ASSERT_TRUE(client.agreed());
  client.send("POST /upload HTTP/1.1\r\nHost: test\r\nConnection: close\r\nContent-Length: 5000000\r\n\r\n" +
              std::string(5'000'000, 'x'));
  EXPECT_THAT(client.read(100'000), HasSubstr("\r\n\r\n5000000"));
  Secret second{server->port()};
  second.send(get("/big", "Connection: close\r\n"));
  EXPECT_EQ(body(second.read(10'000'000)), big);
}

TEST_F(TlsTest, PipelinesTooAndKeepsThePiecesInOrder) {
  start();
  Secret client{server->port()};
  client.send(get("/pieces") + get("/pool") + get("/pieces", "Connection: close\r\n"));
  const auto all = client.read(100'000);
  EXPECT_THAT(all, testing::ContainsRegex("one shared three(.|\n)*pool(.|\n)*one shared three"));
}

TEST_F(TlsTest, DoesNotTalkPlainly) {
  start();
  Wire plain = wire();
  plain.send(get("/"));
  EXPECT_THAT(plain.rest(), testing::Not(HasSubstr("HTTP/1.1 200")));
  EXPECT_TRUE(plain.ends_within(8000));
}

TEST_F(TlsTest, CutsOffAHandshakeThatStalls) {
  settings.limits.header_seconds = 1;
  start();
  Wire silent = wire();
  silent.send("\x16\x03\x01");
  EXPECT_TRUE(silent.ends_within(8000));
}

TEST_F(TlsTest, RefusesAKeyThatIsNotTheCertificates) {
  settings.key_file = papers.certificate;
  Server wrong{settings, router(), {}, {}, {}};
  const auto started = wrong.start();
  ASSERT_FALSE(started);
  EXPECT_THAT(started.error().sentence, HasSubstr("key"));
}

}  // namespace
}  // namespace stepwise::http::test
