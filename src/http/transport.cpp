// SPDX-License-Identifier: Apache-2.0
#include "http/transport.hpp"

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace stepwise::http {
namespace {

Moved after_error(Wants wants) {
  if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR) return {0, wants, false};
  return {0, Wants::nothing, true};
}

class Plain final : public Transport {
 public:
  explicit Plain(int socket) : socket_{socket} {}

  Moved read(std::span<char> into) override {
    const auto got = ::recv(socket_, into.data(), into.size(), 0);
    if (got > 0) return {static_cast<std::size_t>(got)};
    return got == 0 ? Moved{0, Wants::nothing, true} : after_error(Wants::read);
  }

  Moved write(std::span<const std::string_view> pieces) override {
    std::array<iovec, 64> list{};
    const auto count = std::min(pieces.size(), list.size());
    for (std::size_t i = 0; i < count; ++i) list[i] = {const_cast<char*>(pieces[i].data()), pieces[i].size()};
    msghdr message{};
    message.msg_iov = list.data();
    message.msg_iovlen = count;
    const auto sent = ::sendmsg(socket_, &message, MSG_NOSIGNAL);
    return sent >= 0 ? Moved{static_cast<std::size_t>(sent)} : after_error(Wants::write);
  }

 private:
  int socket_;
};

struct FreeSsl {
  void operator()(SSL* ssl) const { SSL_free(ssl); }
};
struct FreeContext {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};

class Secure final : public Transport {
 public:
  Secure(SSL_CTX* context, int socket) : ssl_{SSL_new(context)} {
    if (ssl_) SSL_set_fd(ssl_.get(), socket);
  }

  Moved shake_hands() override {
    if (!ssl_) return {0, Wants::nothing, true};
    ERR_clear_error();
    return outcome(SSL_accept(ssl_.get()), true);
  }

  Moved read(std::span<char> into) override {
    ERR_clear_error();
    return outcome(
        SSL_read(ssl_.get(), into.data(), static_cast<int>(std::min<std::size_t>(into.size(), 1 << 20))),
        false);
  }

  /// Small pieces share a record; on a retry the same bytes are offered again from the same place.
  Moved write(std::span<const std::string_view> pieces) override {
    ERR_clear_error();
    if (pieces.empty()) return {};
    if (pieces.size() == 1 || pieces.front().size() >= record) return send(pieces.front());
    std::array<char, record> together;
    std::size_t size = 0;
    for (const auto piece : pieces) {
      const auto part = std::min(piece.size(), together.size() - size);
      std::memcpy(together.data() + size, piece.data(), part);
      size += part;
      if (size == together.size()) break;
    }
    return send({together.data(), size});
  }

  void say_goodbye() override {
    ERR_clear_error();
    if (ssl_ && SSL_is_init_finished(ssl_.get())) SSL_shutdown(ssl_.get());
  }

 private:
  static constexpr std::size_t record = 16 * 1024;

  Moved send(std::string_view bytes) {
    return outcome(SSL_write(ssl_.get(), bytes.data(),
                             static_cast<int>(std::min<std::size_t>(bytes.size(), 4 * record))),
                   false);
  }

  Moved outcome(int result, bool handshake) {
    if (result > 0) return {handshake ? 0 : static_cast<std::size_t>(result)};
    switch (SSL_get_error(ssl_.get(), result)) {
      case SSL_ERROR_WANT_READ:
        return {0, Wants::read, false};
      case SSL_ERROR_WANT_WRITE:
        return {0, Wants::write, false};
      default:
        return {0, Wants::nothing, true};
    }
  }

  std::unique_ptr<SSL, FreeSsl> ssl_;
};

class Loaded final : public Tls {
 public:
  explicit Loaded(std::unique_ptr<SSL_CTX, FreeContext> context) : context_{std::move(context)} {}
  std::unique_ptr<Transport> transport(int socket) const override {
    return std::make_unique<Secure>(context_.get(), socket);
  }

 private:
  std::unique_ptr<SSL_CTX, FreeContext> context_;
};

}  // namespace

std::unique_ptr<Transport> plain_transport(int socket) { return std::make_unique<Plain>(socket); }

Result<std::shared_ptr<const Tls>> Tls::load(const std::string& certificate_file,
                                             const std::string& key_file) {
  std::unique_ptr<SSL_CTX, FreeContext> context{SSL_CTX_new(TLS_server_method())};
  if (!context) return fail(FaultKind::unavailable, "TLS could not be started.");
  SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
  SSL_CTX_set_options(context.get(),
                      SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                      SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  if (SSL_CTX_use_certificate_chain_file(context.get(), certificate_file.c_str()) != 1)
    return fail(FaultKind::unavailable,
                fmt::format("The certificate in {} could not be read. It must be PEM, leaf first.",
                            certificate_file));
  if (SSL_CTX_use_PrivateKey_file(context.get(), key_file.c_str(), SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_check_private_key(context.get()) != 1)
    return fail(
        FaultKind::unavailable,
        fmt::format("The key in {} could not be read or does not belong to the certificate.", key_file));
  return std::make_shared<Loaded>(std::move(context));
}

}  // namespace stepwise::http
