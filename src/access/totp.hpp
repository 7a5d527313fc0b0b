// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/random.hpp"

namespace stepwise::access {

/// RFC 4648 base 32, capital letters, without padding.
std::string base32_encode(std::string_view bytes);
/// Ignores spaces, hyphens, case and padding; nothing for anything else that is not base 32.
std::optional<std::string> base32_decode(std::string_view text);

/// 160 random bits as base 32.
std::string new_totp_secret(Random& random);
/// Which 30-second step a moment is in (RFC 6238).
std::int64_t totp_step(Instant at);
/// The six digits of a step (RFC 4226, HMAC-SHA-1).
std::string totp_code(std::string_view secret_base32, std::int64_t step);
/// The step that a typed code belongs to: the present one, the one before or the one after, and later than `last_step`,
/// so that each code is taken once. Nothing when the code is wrong or used. Spaces in the code are ignored.
std::optional<std::int64_t> totp_accept(std::string_view secret_base32, std::string_view code, Instant now, std::int64_t last_step);
/// otpauth://totp/... as authenticator apps read it.
std::string totp_link(std::string_view secret_base32, std::string_view issuer, std::string_view account);

}  // namespace stepwise::access
