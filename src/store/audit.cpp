// SPDX-License-Identifier: Apache-2.0
#include "store/audit.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <iterator>

#include "base/text.hpp"

namespace stepwise::store {
namespace {

void field(std::string& out, std::string_view text) { fmt::format_to(std::back_inserter(out), "{}:{},", text.size(), text); }

template <class Id>
void field(std::string& out, const std::optional<Id>& id) {
  if (id) field(out, fmt::format_int{id->value()}.str());
  else out += "~,";
}

}  // namespace

std::string serialised(const ChainedLine& chained) {
  const AuditLine& line = chained.line;
  std::string out = "1;";
  out.reserve(256 + line.before.size() + line.after.size() + line.reason.size());
  field(out, fmt::format_int{chained.audit_id}.str());
  field(out, fmt::format_int{chained.at.microseconds}.str());
  field(out, line.actor);
  field(out, line.actor_name);
  field(out, line.role);
  field(out, line.action);
  field(out, line.person);
  for (const std::string* text : {&line.subject, &line.reason, &line.before, &line.after, &line.request_id}) field(out, *text);
  return out;
}

Digest::Digest() : context_{EVP_MD_CTX_new()} { EVP_DigestInit_ex(static_cast<EVP_MD_CTX*>(context_), EVP_sha256(), nullptr); }
Digest::~Digest() { EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(context_)); }
void Digest::add(std::string_view bytes) { EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(context_), bytes.data(), bytes.size()); }

std::string Digest::hex_digest() {
  unsigned char bytes[EVP_MAX_MD_SIZE];
  unsigned length = 0;
  EVP_DigestFinal_ex(static_cast<EVP_MD_CTX*>(context_), bytes, &length);
  EVP_DigestInit_ex(static_cast<EVP_MD_CTX*>(context_), EVP_sha256(), nullptr);
  return hex({reinterpret_cast<const char*>(bytes), length});
}

std::string chained_hash(std::string_view previous, const ChainedLine& line) {
  thread_local Digest digest;
  digest.add(previous);
  digest.add(serialised(line));
  return digest.hex_digest();
}

}  // namespace stepwise::store
